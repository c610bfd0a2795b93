/// The numbers that identify persons and organisations (身份号码): read once, normalised once, refused
/// with a sentence that says where the mistake is.
@NullMarked
package org.quanyi.rules.identity;

import org.jspecify.annotations.NullMarked;
