package org.quanyi.server.access;

/// Somebody of the staff to whom a person is tied (回避关系).
///
/// @param account the sign-in of the member of staff
record StaffTie(String account, TieKind kind) {}
