/// The pages of signing in.
@NullMarked
package org.quanyi.server.signin.web;

import org.jspecify.annotations.NullMarked;
