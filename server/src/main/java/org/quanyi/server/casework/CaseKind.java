package org.quanyi.server.casework;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.server.access.Role;

/// What a case is about (办件种类): the closed list, each with its life cycle.
public enum CaseKind {
    /// A further number is linked to a person. Whoever can do that alone can take somebody's paid
    /// years, so that it waits for three days in which the person can stop it.
    NUMBER_LINK(LifeCycle.TWO_PEOPLE, Duration.ofDays(3), null),
    /// A number that was linked wrongly is taken off a person again.
    NUMBER_UNLINK(LifeCycle.TWO_PEOPLE, Duration.ofDays(3), null),
    /// Two registrations are found to be one person's (同一人合并). Whoever can do that alone can take
    /// somebody's paid years too.
    PERSON_MERGE(LifeCycle.TWO_PEOPLE, Duration.ofDays(3), null),
    /// Two registrations that were found to be one person's are not (撤销合并).
    PERSON_UNMERGE(LifeCycle.TWO_PEOPLE, Duration.ofDays(3), null),
    /// A fact of somebody's life is recorded (生平事项登记). Whoever is declared dead and lives loses
    /// everything by it, so that it waits for three days too.
    LIFE_EVENT(LifeCycle.TWO_PEOPLE, Duration.ofDays(3), null),
    /// A fact of somebody's life is taken back, for it was not so (撤销生平事项). It counts as soon as
    /// two officers agree: nobody has to be dead for three days more.
    LIFE_EVENT_ANNUL(LifeCycle.TWO_PEOPLE, Duration.ZERO, null),
    /// Somebody may act for a person, by a paper that was seen at the window (代办授权). It counts as
    /// soon as it is accepted: the person stands there and waits, and can end it at any time.
    AUTHORITY(LifeCycle.TWO_PEOPLE, Duration.ZERO, null),
    /// An authority that was entered by a case ends, because it was wrong (撤销窗口登记的代办授权). It ends as
    /// soon as two officers agree: who may not look is not let look for three days more.
    AUTHORITY_END(LifeCycle.TWO_PEOPLE, Duration.ZERO, null),
    /// A person says that a month of their record is wrong or missing (权益记录异议). It takes asking the
    /// source, so that the longer of the two periods runs.
    MONTH_OBJECTION(LifeCycle.REQUEST, Duration.ZERO, DeadlineLeg.D05B),
    /// An officer found, by a document, that a month of somebody's record is wrong (更正缴费记录). It
    /// waits for three days, in which the person can say that it is not so.
    MONTH_CORRECTION(LifeCycle.TWO_PEOPLE, Duration.ofDays(3), null),
    /// A person does not accept that somebody looked at their record (查询异议).
    ACCESS_OBJECTION(LifeCycle.REQUEST, Duration.ZERO, DeadlineLeg.D19),
    /// A person is asked for their side, where facts of their record do not agree (请您说明).
    PERSON_QUESTION(LifeCycle.QUESTION, Duration.ZERO, DeadlineLeg.D05B),
    /// A person wants something deleted that is held about them (删除个人信息).
    DELETION(LifeCycle.REQUEST, Duration.ZERO, DeadlineLeg.D07A),
    /// A person wants a copy of what is held about them on paper (复制个人信息): online they take it
    /// themselves, at once.
    COPY(LifeCycle.REQUEST, Duration.ZERO, DeadlineLeg.D06B),
    /// A person wants a figure or a decision explained by somebody (说明理由). It is information about
    /// their own record in another way than online.
    EXPLANATION(LifeCycle.REQUEST, Duration.ZERO, DeadlineLeg.D06B),
    /// A person complains about a service or an officer (投诉). Its number is the acceptance, so that
    /// the days run from receipt.
    COMPLAINT(LifeCycle.REQUEST, Duration.ZERO, DeadlineLeg.D18B),
    /// A person asked the reconsideration organ to look at a case (行政复议). The day is that of the
    /// agency's reply.
    RECONSIDERATION(LifeCycle.REVIEW, Duration.ZERO, DeadlineLeg.D20C),
    /// A person asked a court to look at a case (行政诉讼). The day is that of the agency's answer.
    COURT(LifeCycle.REVIEW, Duration.ZERO, DeadlineLeg.D22D),
    /// A person asked the superior office to look at the answer to a complaint (信访复查). No act says
    /// by when the agency replies to it.
    SUPERIOR(LifeCycle.REVIEW, Duration.ZERO, null),
    /// What the next instance decided is carried out (执行复议决定、判决).
    CARRY_OUT(LifeCycle.REQUEST, Duration.ZERO, DeadlineLeg.D08),
    /// Somebody of the agency gets an account with a role.
    ROLE_GRANT(LifeCycle.TWO_ADMINISTRATORS, Duration.ZERO, null),
    /// An employer files a month of long ago (补报以前月份).
    BACKDATING(LifeCycle.EMPLOYER_ASKS, Duration.ZERO, null),
    /// An employer says which months money that waits was meant for (到账认领). The months of everybody
    /// on its lists wait with it, so that the period for their records runs.
    RECEIPT_CLAIM(LifeCycle.EMPLOYER_REQUEST, Duration.ZERO, DeadlineLeg.D05B),
    /// A worker says that an employer owes them wages (欠薪投诉). Who says so is confidential: no
    /// employer has any part in it, and no case about the employer names it. When nobody says
    /// within the period whether it is accepted, it is.
    WAGE_COMPLAINT(LifeCycle.REQUEST, Duration.ZERO, DeadlineLeg.D17),
    /// Two investigators look into the wages of an employer (工资支付监察).
    WAGE_INSPECTION(LifeCycle.INSPECTION, Duration.ZERO, DeadlineLeg.D16),
    /// An employer that did not pay as ordered may be listed (列入拖欠工资名单).
    LISTING(LifeCycle.LISTING, Duration.ZERO, DeadlineLeg.D11),
    /// An effective decision about an employer is recorded (登记生效的处理处罚决定).
    LABOUR_DECISION(LifeCycle.TWO_OFFICERS, Duration.ZERO, null),
    /// A recorded decision was withdrawn or annulled (登记决定被撤销).
    LABOUR_DECISION_END(LifeCycle.TWO_OFFICERS, Duration.ZERO, null),
    /// The class of an enterprise for a year is found (企业劳动保障守法年度等级评价).
    LAW_ABIDING_CLASS(LifeCycle.CLASSING, Duration.ZERO, DeadlineLeg.D32),
    /// A commendation of an organisation is recorded (登记单位表彰).
    COMMENDATION(LifeCycle.TWO_OFFICERS, Duration.ZERO, null),
    /// A commendation is taken back, after its organisation was heard (撤回单位表彰).
    COMMENDATION_END(LifeCycle.CLASSING, Duration.ZERO, DeadlineLeg.D32),
    /// An organisation says that a commendation of its own is wrong (对单位荣誉的异议).
    COMMENDATION_OBJECTION(LifeCycle.EMPLOYER_REQUEST, Duration.ZERO, DeadlineLeg.D02),
    /// An organisation is told that its commendations are not shown, or are again (表彰展示变化告知).
    COMMENDATION_SHOWN(LifeCycle.TOLD, Duration.ZERO, null),
    /// A finished case that was drawn is looked at again by the supervisor (抽查复核). Whoever it is
    /// about hears of it when it turns out to have been wrong, and is decided anew.
    RE_EXAMINATION(LifeCycle.RE_EXAMINATION, Duration.ZERO, null),
    /// An employer says that an entry about it in the register is wrong (信用信息异议).
    CREDIT_OBJECTION(LifeCycle.EMPLOYER_REQUEST, Duration.ZERO, DeadlineLeg.D02),
    /// An employer asks for such an entry to be repaired or removed early (信用修复、提前移出). Two rules
    /// say by when; the shorter one runs.
    CREDIT_REPAIR(LifeCycle.EMPLOYER_REQUEST, Duration.ZERO, DeadlineLeg.D13B),
    /// An employer complains that an entry, or what flowed from it, infringed its rights (侵权投诉).
    CREDIT_COMPLAINT(LifeCycle.EMPLOYER_REQUEST, Duration.ZERO, DeadlineLeg.D19),
    /// An employer is told what it can claim, after something about it was found wrong (赔偿事项告知).
    COMPENSATION(LifeCycle.TOLD, Duration.ZERO, null),
    /// A row of the catalogue is suspended (停用目录规则).
    RULE_SUSPENSION(LifeCycle.TWO_OFFICERS, Duration.ZERO, null),
    /// It may be used again, for what is proposed from then on (恢复目录规则).
    RULE_RESUMPTION(LifeCycle.TWO_OFFICERS, Duration.ZERO, null),
    /// What happened to such an entry by a document is recorded (登记事项变动).
    CREDIT_CHANGE(LifeCycle.TWO_OFFICERS, Duration.ZERO, null);

    private final LifeCycle lifeCycle;
    private final Duration cooling;
    private final @Nullable DeadlineLeg leg;

    CaseKind(LifeCycle lifeCycle, Duration cooling, @Nullable DeadlineLeg leg) {
        this.lifeCycle = lifeCycle;
        this.cooling = cooling;
        this.leg = leg;
    }

    /// Its steps, and who takes them.
    public LifeCycle lifeCycle() {
        return lifeCycle;
    }

    /// Whether it is about persons and their records, and not about the agency itself.
    boolean isAboutPersons() {
        return lifeCycle.isFor(Role.PERSON);
    }

    /// Whether it is about an employer, which officers look at, and about no person.
    public boolean isAboutEmployer() {
        return tellsEmployer() || lifeCycle == LifeCycle.TWO_OFFICERS && !isAboutRules();
    }

    /// Whether the employer that it is about has letters of it, and answers them.
    public boolean tellsEmployer() {
        return isInspection() || isHeardFirst() || isListing() || isTold();
    }

    /// Whether the clock tells the employer something, and nothing is decided.
    public boolean isTold() {
        return lifeCycle == LifeCycle.TOLD;
    }

    /// Whether it is about a rule, and about nobody.
    public boolean isAboutRules() {
        return this == RULE_SUSPENSION || this == RULE_RESUMPTION;
    }

    /// Whether letters of it go to an employer: of a case about it, or in answer to what it asked.
    public boolean writesToEmployer() {
        return tellsEmployer() || isOfAnEmployer() && this != RECEIPT_CLAIM;
    }

    /// Whether it can end in an entry against an employer.
    public boolean isListing() {
        return lifeCycle == LifeCycle.LISTING;
    }

    /// Whether officers find the class of an enterprise for a year.
    public boolean isClassing() {
        return this == LAW_ABIDING_CLASS;
    }

    /// Whether the employer is told beforehand what officers mean to decide, and objects.
    public boolean isHeardFirst() {
        return lifeCycle == LifeCycle.CLASSING;
    }

    /// Whether officers look into what an employer does.
    public boolean isInspection() {
        return lifeCycle == LifeCycle.INSPECTION;
    }

    /// The kinds that somebody of a role has anything to do with.
    static List<CaseKind> of(Role role) {
        return Arrays.stream(values()).filter(k -> k.lifeCycle.isFor(role)).toList();
    }

    /// The kinds that only whoever has a duty in them knows of.
    static List<CaseKind> questions() {
        return Arrays.stream(values()).filter(CaseKind::isQuestion).toList();
    }

    /// How long an accepted one waits before it takes effect.
    public Duration cooling() {
        return cooling;
    }

    /// The period within which it is to be answered; null when nobody waits for an answer.
    public @Nullable DeadlineLeg leg() {
        return leg;
    }

    /// Whether an officer asks and a person says their side. Such a case is known to whoever has a
    /// duty in it, and to nobody else of the agency.
    public boolean isQuestion() {
        return lifeCycle == LifeCycle.QUESTION;
    }

    /// Whether a person says in it what they hold against an officer: for looking at their record,
    /// or for anything else.
    boolean isAboutOfficers() {
        return this == COMPLAINT || this == SUPERIOR || this == ACCESS_OBJECTION;
    }

    /// Whether somebody above the agency looks at one of its cases.
    public boolean isReview() {
        return lifeCycle == LifeCycle.REVIEW;
    }

    /// Who looks at a case of this kind when those whom it is about ask for it: what decides about
    /// somebody's rights can be reviewed (Administrative Reconsideration Law art. 11(11) and (15);
    /// Administrative Litigation Law art. 12(1)(12)), a question that decides nothing cannot.
    public List<CaseKind> instances() {
        return switch (this) {
            case COMPLAINT -> List.of(SUPERIOR);
            case WAGE_COMPLAINT,
                    MONTH_OBJECTION,
                    ACCESS_OBJECTION,
                    DELETION,
                    COPY,
                    EXPLANATION,
                    CARRY_OUT,
                    MONTH_CORRECTION,
                    NUMBER_LINK,
                    NUMBER_UNLINK,
                    PERSON_MERGE,
                    PERSON_UNMERGE,
                    AUTHORITY,
                    AUTHORITY_END,
                    LIFE_EVENT,
                    LIFE_EVENT_ANNUL,
                    BACKDATING,
                    RECEIPT_CLAIM,
                    WAGE_INSPECTION,
                    LISTING,
                    LABOUR_DECISION,
                    LAW_ABIDING_CLASS,
                    COMMENDATION_END,
                    COMMENDATION_OBJECTION,
                    CREDIT_OBJECTION,
                    CREDIT_REPAIR,
                    CREDIT_COMPLAINT ->
                    List.of(RECONSIDERATION, COURT);
            case PERSON_QUESTION,
                    RECONSIDERATION,
                    COURT,
                    SUPERIOR,
                    ROLE_GRANT,
                    COMPENSATION,
                    COMMENDATION_SHOWN,
                    RULE_SUSPENSION,
                    RULE_RESUMPTION,
                    LABOUR_DECISION_END,
                    CREDIT_CHANGE,
                    COMMENDATION,
                    RE_EXAMINATION ->
                    List.of();
        };
    }

    /// Whether it ends in an answer of two people, in words.
    public boolean isAnswered() {
        return isRequest() || isQuestion() || isReview() || isOfAnEmployer() || tellsEmployer();
    }

    /// What its answer can come to; nothing where there is none.
    public List<Outcome> outcomes() {
        if (isQuestion()) {
            return Outcome.OF_QUESTIONS;
        }
        if (isReview()) {
            return Outcome.OF_REVIEWS;
        }
        if (isInspection()) {
            return Outcome.OF_INSPECTIONS;
        }
        if (isClassing()) {
            return List.of(Outcome.CLASSED);
        }
        if (isListing()) {
            return Outcome.OF_LISTINGS;
        }
        if (isOfAnEmployer() && this != CREDIT_OBJECTION
                || this == WAGE_COMPLAINT
                || this == COMMENDATION_END) {
            return Outcome.YES_OR_NO;
        }
        if (this == RE_EXAMINATION) {
            return Outcome.OF_SAMPLES;
        }
        return isRequest() || this == CREDIT_OBJECTION ? Outcome.OF_REQUESTS : List.of();
    }

    /// What the keys of its own sentences begin with; empty where it has none of its own.
    public String words() {
        if (this == WAGE_COMPLAINT) {
            return "arrears.";
        }
        if (isRequest()) {
            return "request.";
        }
        if (isQuestion()) {
            return "question.";
        }
        if (isReview()) {
            return "review.";
        }
        if (isInspection()) {
            return "inspection.";
        }
        if (isClassing()) {
            return "classing.";
        }
        if (isListing()) {
            return "listing.";
        }
        return this == BACKDATING ? "backdating." : this == COMMENDATION_END ? "commendation." : "";
    }

    /// The period in which the person asks the next instance to look at it; null where there is
    /// none but a court.
    @Nullable DeadlineLeg reviewLeg() {
        if (isReview()) {
            return this == SUPERIOR ? DeadlineLeg.D18E : null;
        }
        return this == COMPLAINT ? DeadlineLeg.D18C : DeadlineLeg.D20A;
    }

    /// The period in which they sue; null when another instance is next, or a court has decided.
    @Nullable DeadlineLeg suitLeg() {
        if (isReview()) {
            return this == RECONSIDERATION ? DeadlineLeg.D22B : null;
        }
        return this == COMPLAINT ? null : DeadlineLeg.D22A;
    }

    /// The words that its outcomes are told in, a part of their keys: whoever asks for something to
    /// be deleted is not told that they are right.
    public String outcomeWords() {
        boolean isShared = this == MONTH_OBJECTION || this == ACCESS_OBJECTION;
        boolean isOwn =
                isRequest() && !isShared
                        || isOfAnEmployer()
                        || this == RE_EXAMINATION
                        || this == COMMENDATION_END;
        return isOwn ? name() + "." : "";
    }

    /// How an address names it.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What a person can ask for: all requests but what follows from a decision above.
    public static List<CaseKind> requests() {
        return Arrays.stream(values()).filter(k -> k.isRequest() && k != CARRY_OUT).toList();
    }

    /// Whether a person asks and the agency answers.
    public boolean isRequest() {
        return lifeCycle == LifeCycle.REQUEST;
    }

    /// Whether an employer asks and the agency answers.
    public boolean isOfAnEmployer() {
        return lifeCycle == LifeCycle.EMPLOYER_REQUEST;
    }
}
