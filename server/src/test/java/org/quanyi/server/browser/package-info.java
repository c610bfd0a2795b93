/// A real Chromium for tests, and what every page must meet in it.
@NullMarked
package org.quanyi.server.browser;

import org.jspecify.annotations.NullMarked;
