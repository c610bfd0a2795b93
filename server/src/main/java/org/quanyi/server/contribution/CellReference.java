package org.quanyi.server.contribution;

/// Where in the file something stands (单元格位置), in the words of the file.
///
/// @param row the number the list gives the row (序号), or its place among the rows
/// @param line of the file, counted from 1; 0 if the file has no such line
/// @param column letter, such as `D`; empty if none
/// @param header as the file writes it; empty if none
/// @param value as typed, hidden characters made visible, long texts cut
public record CellReference(int row, int line, String column, String header, String value) {}
