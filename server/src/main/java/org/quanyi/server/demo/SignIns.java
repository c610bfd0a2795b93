package org.quanyi.server.demo;

import java.util.List;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.access.StaffTies;
import org.quanyi.server.access.TieKind;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.Contact;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;

/// The sign-ins of the city (演示账号): three insured persons with invented phones, handlers of three
/// employers, and the agency's own.
@Component
class SignIns {

    private static final String AGENCY = "示例市社会保险事业中心";

    private static final String CLERK = "陈思远";

    /// Of a range that no carrier has: a message to one reaches nobody.
    private static final List<String> PHONES = List.of("15400000001", "15400000002", "15400000003");

    private final DemoAccounts accounts;
    private final StaffTies ties;
    private final Persons persons;
    private final Employers employers;
    private final Contacts contacts;

    SignIns(
            DemoAccounts accounts,
            StaffTies ties,
            Persons persons,
            Employers employers,
            Contacts contacts) {
        this.accounts = accounts;
        this.ties = ties;
        this.persons = persons;
        this.employers = employers;
        this.contacts = contacts;
    }

    /// @param insured the keys of the city's persons, the three of the stories first
    /// @param big the key of the big employer
    void add(City city, int[] insured, int big) {
        insured("wangxiaolan", city.citizens().get(0), insured[0]);
        insured("zhangmin", city.citizens().get(1), insured[1]);
        insured("lijianhua", city.citizens().get(2), insured[2]);
        for (int i = 0; i < PHONES.size(); i++) {
            contacts.record(
                    insured[i],
                    new Contact(
                            Contact.Kind.PHONE,
                            PHONES.get(i),
                            Contact.Source.DEMONSTRATION,
                            city.plan().first().firstDay()));
        }
        handler("hr-mingyuan", "周敏", key(SampleEmployer.MINGYUAN));
        handler("hr-jiangcheng", "何伟", key(SampleEmployer.JIANGCHENG));
        handler("hr-big", "吴静", big);
        official("clerk", Role.CLERK, CLERK, AGENCY);
        tied("clerk", city.citizens().get(2));
        official("auditor", Role.AUDITOR, "林国平", "示例市社会保险基金监督处");
        official("operator", Role.OPERATOR, "赵志强", AGENCY + "信息科");
    }

    /// The clerk is a person too, on record without a month, and has declared a brother-in-law.
    private void tied(String account, Citizen relative) {
        PersonNumber own = Numbers.citizen("99010419920516005");
        persons.register(List.of(new NewPerson(CLERK, own)));
        ties.declare(account, TieKind.OWN, own);
        ties.declare(account, TieKind.RELATIVE, relative.number());
    }

    private int key(SampleEmployer employer) {
        return employers.byCode(employer.code().normalised()).orElseThrow().id();
    }

    private void insured(String account, Citizen citizen, int person) {
        accounts.add(new Actor(account, Role.PERSON, citizen.name(), "", person, null));
    }

    private void handler(String account, String name, int employer) {
        accounts.add(
                new Actor(
                        account,
                        Role.EMPLOYER,
                        name,
                        employers.byId(employer).name(),
                        null,
                        employer));
    }

    private void official(String account, Role role, String name, String organisation) {
        accounts.add(new Actor(account, role, name, organisation, null, null));
    }
}
