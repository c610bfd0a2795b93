/// Proof that nothing was changed (防篡改证明): hash chain, Merkle tree, inclusion and consistency
/// proofs that a stranger can check with nothing but this package and a published tree head.
///
/// Hashing follows RFC 6962: a leaf is SHA-256 of `0x00` and the row, a node SHA-256 of `0x01` and
/// both children, the empty tree SHA-256 of nothing. A link of the chain begins with `0x02`, so
/// that no leaf, node or link can pass for another. A public log is served as C2SP tlog-tiles, its
/// checkpoints are signed notes; [LogVerifier] checks one from its first leaf. Pure JDK; no clock,
/// no state but the trees' own, and no files but those of a log to be checked.
@NullMarked
package org.quanyi.proof;

import org.jspecify.annotations.NullMarked;
