package org.quanyi.server.casework;

import java.util.UUID;

/// That somebody is to be told of a letter in one way (通知).
///
/// @param step the place of the letter's step in its case
public record Notice(UUID id, int person, NoticeChannel channel, String caseNumber, int step) {}
