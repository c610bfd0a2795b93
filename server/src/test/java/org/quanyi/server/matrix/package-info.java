/// Who may ask what, about whom: one reviewed table, walked over HTTP.
@NullMarked
package org.quanyi.server.matrix;

import org.jspecify.annotations.NullMarked;
