package org.quanyi.server.casework;

import java.util.Optional;
import org.quanyi.rules.Refusal;

/// A look for what harms whoever opens a file (病毒扫描).
interface PaperScan {

    /// Why a file is not taken; empty for one that is clean. A scanner that does not answer refuses
    /// too.
    Optional<Refusal> find(byte[] file);
}
