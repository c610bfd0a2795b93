/// The employer's monthly filing (单位月度申报) and the collector's receipts (到账).
///
/// This half of the room reads an uploaded table and checks every row without a database: a file
/// becomes a [FilingSheet], a [FilingSheet] and what is [Known] become a [CheckedFiling]. Whatever
/// a person has to change or confirm is a [Finding] that names the row, the column, the header and
/// the value as typed.
@NullMarked
package org.quanyi.server.contribution;

import org.jspecify.annotations.NullMarked;
