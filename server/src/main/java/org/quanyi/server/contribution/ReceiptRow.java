package org.quanyi.server.contribution;

/// A receipt with its place in the file (到账行).
///
/// @param row its place among the rows, counted from 1
/// @param line of the file
/// @param receipt what it says
public record ReceiptRow(int row, int line, Receipt receipt) {}
