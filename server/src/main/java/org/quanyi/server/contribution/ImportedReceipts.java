package org.quanyi.server.contribution;

/// A file of receipts, read and booked (到账文件导入).
///
/// @param sheet what the file says, and which rows could not be read
/// @param booked what became of the others
public record ImportedReceipts(ReceiptSheet sheet, BookedReceipts booked) {}
