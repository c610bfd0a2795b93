@NullMarked
package org.quanyi.rules.yaml;

import org.jspecify.annotations.NullMarked;
