/// Benchmarks: each beside its limit in the same run, on data from a printed seed.
@NullMarked
package org.quanyi.bench;

import org.jspecify.annotations.NullMarked;
