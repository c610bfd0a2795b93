package org.quanyi.server.wage;

import org.quanyi.rules.Refusal;

/// What has to be changed in a line of a file (需要修改的一处), in the file's own terms.
///
/// @param line as the file counts it
/// @param column its letter
/// @param header as the file writes it
/// @param typed the cell as it stands
public record WageFinding(int line, String column, String header, String typed, Refusal problem) {}
