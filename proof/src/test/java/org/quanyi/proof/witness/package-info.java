@org.jspecify.annotations.NullMarked
package org.quanyi.proof.witness;
