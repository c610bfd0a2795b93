/// Proof that nothing was changed (防篡改证明): hash chain, Merkle tree, inclusion and consistency
/// proofs that a stranger can check with nothing but this package and a published tree head.
///
/// Hashing follows RFC 6962: a leaf is SHA-256 of `0x00` and the row, a node SHA-256 of `0x01` and
/// both children, the empty tree SHA-256 of nothing. A link of the chain begins with `0x02`, so
/// that no leaf, node or link can pass for another. Pure JDK; no clock, no files, no state but the
/// trees' own.
@NullMarked
package org.quanyi.proof;

import org.jspecify.annotations.NullMarked;
