@org.jspecify.annotations.NullMarked
package org.quanyi.server.signin;
