package org.quanyi.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document of the law (法律依据文件): an act, a regulation, a notice, or a page that reports one.
///
/// @param id short stable name within Quanyi, such as `social-insurance-law`
/// @param titleZh the title in Chinese
/// @param titleEn the title in English, Quanyi's own translation
/// @param number the document number, such as `国办发〔2019〕13号`; empty if it has none
/// @param dated the day it was published or its version came into force; `null` if not known
/// @param force what kind of instrument it is; `null` if that was never needed
/// @param link where it was read; empty if only on paper or invented
public record Source(
        String id,
        String titleZh,
        String titleEn,
        String number,
        @Nullable LocalDate dated,
        @Nullable LegalForce force,
        String link) {}
