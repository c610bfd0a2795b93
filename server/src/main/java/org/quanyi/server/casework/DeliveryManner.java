package org.quanyi.server.casework;

/// How a letter was served on a person outside the portal (送达方式): the closed list. Public notice is
/// not in it, for no person is named in public.
///
/// Civil Procedure Law, part on service (送达), which the administrative laws refer to; our knowledge
/// of its articles is likely, not verified.
public enum DeliveryManner {
    /// Handed to the person, who signed.
    SIGNED,
    /// Left with an adult of the household, who signed.
    HOUSEHOLD,
    /// By post; the day stands on the receipt.
    POST,
    /// Came back: nobody was reached, and nothing starts.
    RETURNED;

    /// Whether it can prove that the letter arrived.
    public boolean proves() {
        return this != RETURNED;
    }
}
