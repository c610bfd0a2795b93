package org.quanyi.server.signin;

import java.util.List;
import java.util.Optional;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.person.OnRecord;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;

/// Whose account a number is, and the telephone that a code goes to (验证码收取电话). The same questions
/// are asked of the database whether there is anybody or not.
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

    /// Empty for a number without an account, and for an account without any telephone.
    Optional<To> of(PersonNumber number) {
        String text = number.normalised();
        OnRecord known = persons.onRecord(List.of(text)).get(text);
        int person = known == null ? NOBODY : known.person();
        Optional<String> recorded = contacts.ownPhoneOf(person);
        return register.ofPerson(person).flatMap(kept -> to(kept, recorded));
    }

    private static Optional<To> to(RegisterTable.Kept kept, Optional<String> recorded) {
        return recorded.or(() -> Optional.ofNullable(kept.account().phone()))
                .map(phone -> new To(kept.id(), phone));
    }
}
