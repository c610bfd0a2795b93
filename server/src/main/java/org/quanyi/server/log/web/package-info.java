/// The public logs as files over HTTP.
@NullMarked
package org.quanyi.server.log.web;

import org.jspecify.annotations.NullMarked;
