/// What the law says (法律规则): pure functions over dated, cited parameters.
///
/// No clock, no files but the law's own, no database, no framework: what comes in decides what
/// comes out. Three files carry one rule, under one name: the figures in `law/`, the class here,
/// the worked examples in `cases/`.
///
/// - Values: [org.quanyi.rules.Money] (fen), [org.quanyi.rules.Rate] (millionths),
///   [org.quanyi.rules.Month], [org.quanyi.rules.Region], [org.quanyi.rules.Insurance].
/// - Law: [org.quanyi.rules.Law#load] once, then [org.quanyi.rules.Law#figure]; each
///   [org.quanyi.rules.Figure] brings its [org.quanyi.rules.Citation] and
///   [org.quanyi.rules.Certainty].
/// - Outcomes: a [org.quanyi.rules.Result] is a value or [org.quanyi.rules.Refusal]s with stable
///   codes, documented in [org.quanyi.rules.LawRefusal] and
///   [org.quanyi.rules.identity.NumberRefusal]. An exception is a bug of the caller or of a law
///   file.
/// - Reasons: every computed figure can give its [org.quanyi.rules.Reason]s.
///
/// What is not known is refused by name, never guessed and never carried beyond its end.
@NullMarked
package org.quanyi.rules;

import org.jspecify.annotations.NullMarked;
