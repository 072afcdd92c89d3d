package org.huibao.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PathOrderTest {

    /** Without making the bytes of both for each comparison. */
    @Property(seed = "2020")
    void isTheOrderOfTheBytesOfUtf8(@ForAll("paths") String a, @ForAll("paths") String b) {
        assertThat(Integer.signum(PathOrder.BY_CODE_POINTS.compare(a, b)))
                .isEqualTo(Integer.signum(Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8))));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("a", "县", "\uff01", "\ud840\udc00", "\ue000", "\ud83d\ude00", "/", "é")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", List.copyOf(parts)));
    }
}
