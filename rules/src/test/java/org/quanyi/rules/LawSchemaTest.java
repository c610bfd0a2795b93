package org.quanyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every law file has the shape of `law/schema.json`, which an editor can use while somebody types.
class LawSchemaTest {
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            CaseFiles.text(CaseFiles.law().resolve("schema.json")),
                            InputFormat.JSON);

    private static final String LIMITS = "region/310000/contribution/base.yaml";

    static Stream<Path> files() {
        return CaseFiles.below(CaseFiles.law()).stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileHasItsShape(Path file) {
        assertThat(complaints(CaseFiles.text(file))).isEmpty();
    }

    @Test
    void theFilesAreThere() {
        assertThat(files()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                LIMITS + " | checked_on: 2026-11-22 | note: read | checked_on",
                LIMITS + " | title_zh: 上海市缴费基数上下限 | '' | title_zh",
                LIMITS + " | checked_on: 2026-11-22 | checked_on: 2026-13-22 | checked_on",
                LIMITS + " | from: 2015-04 | from: 2015-4 | from",
                LIMITS + " | from: 2015-04 | from: 2015-13 | from",
                LIMITS + " | to: 2026-06 | to: later | to",
                LIMITS + " | floor: 3271 | floor: -3271 | floor",
                LIMITS + " | floor: 3271 | floor: ~ | floor",
                LIMITS + " | floor: 3271 | floor: 3 271 yuan | floor",
                LIMITS + " | floor: 3271 | Floor: 3271 | Floor",
                LIMITS + " | certainty: verified | certainty: sure | certainty",
                LIMITS + " | certainty: verified | '' | certainty",
                LIMITS + " | source: sh-limits-repost | source: a page | source",
                "region/310000/region.yaml | code: 310000 | code: 3100 | code",
                "region/310000/region.yaml | synthetic: false | synthetic: perhaps | synthetic",
                "region/310000/region.yaml | name_en: Shanghai | '' | name_en",
                "sources.yaml | id: sh-limits | id: SH limits | id",
                "sources.yaml | link: https://rsj.sh.gov.cn/ | link: rsj.sh.gov.cn | link",
                "sources.yaml | dated: 2018-12-29 | date: 2018-12-29 | date",
                "region/990100/offices.yaml | for: court | for: judge | for",
                "region/990100/offices.yaml | phone: 0990-0000 0108 | '' | phone",
                "index.yaml | national/medical/person-rate.yaml | elsewhere/rate.yaml | files",
                "catalogue/measures.yaml | - labour | - any | areas",
                "catalogue/records.yaml | code: R07 | code: R7 | code",
                "catalogue/records.yaml | - person | - people | subjects",
                "catalogue/records.yaml | edition: QY-CAT-1 | edition: new | edition",
                "sources.yaml | force: ministry-rule | force: strong | force",
                "index.yaml | files: | file: | files"
            })
    void refusesAPlantedMistake(String path, String good, String bad, String named) {
        var text = CaseFiles.text(CaseFiles.law().resolve(path));
        assertThat(text).contains(good);
        var planted = text.replaceFirst(Pattern.quote(good), bad);
        assertThat(complaints(planted)).isNotEmpty().anyMatch(told -> told.contains(named));
    }

    private static List<String> complaints(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML).stream().map(Error::toString).toList();
    }
}
