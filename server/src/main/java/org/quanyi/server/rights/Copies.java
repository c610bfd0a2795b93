package org.quanyi.server.rights;

import java.util.Set;
import org.quanyi.rules.Result;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.springframework.stereotype.Component;

/// Copies on paper (纸质复制件) of what is held about a person, for whoever does not take one online.
///
/// Personal Information Protection Law art. 45; Regulations on Social Insurance Agency Work art.
/// 32.
@Component
public class Copies {

    private final Asking asking;

    Copies(Asking asking) {
        this.asking = asking;
    }

    /// Asks for one. Refused when one is asked for already, or the words are too long.
    public Result<CaseFile> ask(Asker asker, CopyWish wish) {
        return asking.ask(asker, CaseKind.COPY, wish.items(), wish.words(), Set.of());
    }
}
