package org.quanyi.server.signin;

import java.util.List;
import java.util.Optional;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.person.OnRecord;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;

/// Whose account a number is, and the telephone that a code goes to (验证码收取电话). A number that is
/// nobody's has no contacts to open; the answer is the same.
@Component
class CodeAccounts {

    private static final int NOBODY = -1;

    private final Persons persons;
    private final Contacts contacts;
    private final RegisterTable register;

    CodeAccounts(Persons persons, Contacts contacts, RegisterTable register) {
        this.persons = persons;
        this.contacts = contacts;
        this.register = register;
    }

    /// An account that gets codes.
    ///
    /// @param phone of the person's contacts; of the account where none is recorded there
    record To(int account, String phone) {}

    /// Empty for a number without an account, for an account without any telephone, and for that of
    /// whoever died: who has the telephone then, nobody knows.
    Optional<To> of(PersonNumber number) {
        String text = number.normalised();
        OnRecord known = persons.onRecord(List.of(text)).get(text);
        Optional<String> recorded =
                known == null ? Optional.empty() : contacts.ownPhoneOf(known.person());
        if (known != null && known.died() != null) {
            return Optional.empty();
        }
        return register.ofPerson(known == null ? NOBODY : known.person())
                .flatMap(kept -> to(kept, recorded));
    }

    private static Optional<To> to(RegisterTable.Kept kept, Optional<String> recorded) {
        return recorded.or(() -> Optional.ofNullable(kept.account().phone()))
                .map(phone -> new To(kept.id(), phone));
    }
}
