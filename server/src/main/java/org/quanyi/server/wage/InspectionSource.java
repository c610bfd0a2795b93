package org.quanyi.server.wage;

/// What led officers to look into an employer (案件来源): the closed list. An unchecked match of data
/// is not in it; an officer verified it first.
public enum InspectionSource {
    /// Complaints that were accepted.
    COMPLAINT,
    /// A routine or special inspection.
    CHECK,
    /// What another agency handed over.
    HANDED_OVER
}
