package org.quanyi.server.casework;

import java.util.function.Function;
import org.quanyi.rules.Result;

/// What would undo a finished case of a kind (冲正内容): the room that keeps what was changed says it.
///
/// @param asked what a case in the other direction asks for, without its document; refused when
///   something newer stands there by now
public record CaseReversal(CaseKind kind, Function<CaseFile, Result<Proposal>> asked) {}
