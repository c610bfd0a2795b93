/// What programs read of credentials: keys, types, status lists.
@NullMarked
package org.quanyi.server.document.web;

import org.jspecify.annotations.NullMarked;
