/// Casework: what somebody asks for, who decides it, by when, and what everybody concerned is told.
///
/// Knows no room that keeps a record; those that do bring what a case is about and what it does.
///
/// Law: Administrative Penalty Law arts 42, 57, 58 and 64 for who may not be the same person,
/// followed for every case; our own promise P17 for the second officer.
@ApplicationModule(allowedDependencies = {"access", "log", "keys", "store"})
@NullMarked
package org.quanyi.server.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
