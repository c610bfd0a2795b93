/// What unemployment insurance gives (失业保险待遇).
@NullMarked
package org.quanyi.rules.unemployment;

import org.jspecify.annotations.NullMarked;
