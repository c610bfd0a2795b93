package org.quanyi.server.casework;

import java.time.LocalDate;

/// A pause of a case (暂缓办理).
///
/// @param until the day on which it goes on by itself
public record Hold(HoldReason reason, LocalDate until) {}
