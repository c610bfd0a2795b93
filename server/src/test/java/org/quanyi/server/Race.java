package org.quanyi.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A test that `./quanyi race` runs many times over, and the suite some: two at once, or the same
/// two without what keeps them apart.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("race")
@Test
public @interface Race {}
