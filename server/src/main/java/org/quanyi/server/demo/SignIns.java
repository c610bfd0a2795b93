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
import org.quanyi.server.signin.AccountRegister;
import org.quanyi.server.signin.SignInAccount;
import org.springframework.stereotype.Component;

/// The sign-ins of the city (演示账号): three insured persons with invented phones, handlers of three
/// employers and an approver of one, and the agency's own.
@Component
class SignIns {

    private static final String AGENCY = "示例市社会保险事业中心";

    private static final String CLERK = "陈思远";

    /// Of a range that no carrier has: a message to one reaches nobody.
    private static final List<String> PHONES = List.of("15400000001", "15400000002", "15400000003");

    private final DemoAccounts accounts;
    private final AccountRegister register;
    private final StaffTies ties;
    private final Persons persons;
    private final Employers employers;
    private final Contacts contacts;

    SignIns(
            DemoAccounts accounts,
            AccountRegister register,
            StaffTies ties,
            Persons persons,
            Employers employers,
            Contacts contacts) {
        this.accounts = accounts;
        this.register = register;
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
        approver("boss-mingyuan", "沈丽", key(SampleEmployer.MINGYUAN));
        official("clerk", Role.CLERK, CLERK, AGENCY);
        tied("clerk", city.citizens().get(2));
        official("auditor", Role.AUDITOR, "林国平", "示例市社会保险基金监督处");
        official("operator", Role.OPERATOR, "赵志强", AGENCY + "信息科");
        official("officer", Role.SECOND_OFFICER, "孙玉梅", AGENCY);
        official("legal", Role.LEGAL_REVIEWER, "郑文", AGENCY);
        official("system", Role.SYSTEM_ADMINISTRATOR, "钱立", AGENCY + "信息科");
        official("security", Role.SECURITY_ADMINISTRATOR, "冯洁", AGENCY + "安全科");
        official("security2", Role.SECURITY_ADMINISTRATOR, "卫平", AGENCY + "安全科");
        official("audit", Role.AUDIT_ADMINISTRATOR, "许明", AGENCY + "审计科");
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
        add(new Actor(account, Role.PERSON, citizen.name(), "", person, null));
    }

    private void handler(String account, String name, int employer) {
        String organisation = employers.byId(employer).name();
        add(new Actor(account, Role.EMPLOYER, name, organisation, null, employer));
    }

    private void approver(String account, String name, int employer) {
        String organisation = employers.byId(employer).name();
        add(new Actor(account, Role.EMPLOYER_APPROVER, name, organisation, null, employer));
    }

    private void official(String account, Role role, String name, String organisation) {
        add(new Actor(account, role, name, organisation, null, null));
    }

    /// On the page of buttons, and in the register, so that the demonstration can also be entered
    /// as in earnest. Nobody has these phones.
    private void add(Actor actor) {
        accounts.add(actor);
        register.open(
                new SignInAccount(
                        actor,
                        actor.role() == Role.PERSON ? "0000-" + actor.account() : null,
                        new SignInAccount.Subject(AccountRegister.DEMONSTRATION, actor.account())));
    }
}
