/// A witness of public logs as a program of its own (见证程序): it remembers the newest checkpoint of
/// each log it knows, and signs only what has grown from it. C2SP tlog-witness over the JDK's own
/// HTTP server; its memory is one file.
@NullMarked
package org.quanyi.proof.witness;

import org.jspecify.annotations.NullMarked;
