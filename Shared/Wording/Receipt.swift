package import CaseModel

/// What a receipt needs to know.
package struct ReceiptFacts: Hashable, Sendable {
    package let `case`: CaseID
    package let name: String?
    package let received: Timestamp
    package let kind: ContactKind
    package let route: Route
    /// The limit of the call, exclusive; absent when it is not known, or has passed.
    package let ringsBefore: Timestamp?
    /// Whether anybody knows a number to ring.
    package let canBeRung: Bool

    package init(
        case: CaseID, name: String?, received: Timestamp, kind: ContactKind, route: Route, ringsBefore: Timestamp?,
        canBeRung: Bool = true
    ) {
        self.canBeRung = canBeRung
        self.case = `case`
        self.name = name
        self.received = received
        self.kind = kind
        self.route = route
        self.ringsBefore = ringsBefore
    }

    /// Which words in which version.
    package var template: String {
        canBeRung || route == .formal ? Wording.receiptTemplate : Wording.receiptWithoutNumberTemplate
    }
}

extension Wording {
    package static let receiptTemplate = "receipt/1"
    /// The same to whoever nobody knows a number of.
    package static let receiptWithoutNumberTemplate = "receipt-no-number/1"

    /// The receipt: we have it, thank you, when we ring at the latest, and that the formal way is open.
    ///
    /// Promises nothing about a decision, and no call where there is no number to ring: then it asks for one.
    /// Source: R-014, R-021 (thanks), R-009 (the formal way is said aloud), R-003.
    package static func receipt(_ facts: ReceiptFacts, from sender: LetterSender) -> [LetterBlock] {
        let what = facts.kind == .complaint ? "klage" : "henvendelse"
        return [
            .heading("Tak for din \(what)"),
            greeting(facts.name),
            .paragraph(
                "Vi modtog din \(what) \(day(facts.received.civil.day)). Tak, fordi du har brugt tid på at fortælle os "
                    + "om det. Det kan vi lære af."),
        ] + way(facts, what, sender) + contact(sender, about: facts.case) + signature(sender)
            + [.paragraph("Brevet er sendt automatisk, da vi oprettede din sag.")]
    }

    private static func way(_ facts: ReceiptFacts, _ what: String, _ sender: LetterSender) -> [LetterBlock] {
        switch facts.route {
        case .callback, .split:
            (facts.canBeRung ? call(facts) : number(sender)) + subject(facts.route, what)
                + formalWay(what, by: facts.canBeRung ? "så sig det, når vi ringer, eller før" : "så sig det til os")
        case .formal:
            [
                .section("Vi behandler din \(what) skriftligt"),
                .paragraph(
                    "Du får et skriftligt svar fra os. Vi regner din \(what) fra den dag, vi modtog den. Vil du også "
                        + "gerne tale med os om forløbet, så \(sender.isOpen(.phone) ? "ring til os" : reachUs(sender))."
                ),
            ]
        }
    }

    private static func call(_ facts: ReceiptFacts) -> [LetterBlock] {
        let when = facts.ringsBefore.map { "senest \(latest(before: $0))" } ?? "så snart vi kan"
        return [
            .section("Vi ringer til dig"),
            .paragraph(
                "En medarbejder ringer til dig \(when). Så vil vi gerne høre, hvad der er sket, og hvad der er vigtigt "
                    + "for dig."),
            .paragraph(
                "Er der et tidspunkt, der passer dig bedst, eller et andet nummer, vi skal bruge, så sig det til os. "
                    + "Efter samtalen skriver vi ned, hvad vi har talt om og aftalt, og sender dig en kopi."),
        ]
    }

    /// Nobody knows where to ring; the talk is still owed, and is asked for here.
    private static func number(_ sender: LetterSender) -> [LetterBlock] {
        [
            .section("Vi vil gerne tale med dig"),
            .paragraph(
                "Vi vil gerne høre, hvad der er sket, og hvad der er vigtigt for dig. Men vi har ikke et telefonnummer til "
                    + "dig, så vi kan ikke ringe endnu."),
            .paragraph(
                "Fortæl os, hvilket nummer vi skal ringe på, og hvornår det passer dig bedst: \(reachUs(sender).firstUpper). "
                    + "Så ringer en medarbejder til dig. Efter samtalen skriver vi ned, hvad vi har talt om og aftalt, og "
                    + "sender dig en kopi."),
        ]
    }

    private static func subject(_ route: Route, _ what: String) -> [LetterBlock] {
        let decision =
            route == .split
            ? "Din \(what) handler også om en afgørelse. Den del bliver behandlet skriftligt for sig."
            : "Er du uenig i en afgørelse, så sig det. Den del bliver så behandlet skriftligt for sig."
        return [
            .section("Det taler vi om"),
            .paragraph(
                "Samtalen handler om, hvordan vi har behandlet dig og din sag. Den kan ikke ændre en afgørelse. "
                    + decision),
        ]
    }

    private static func formalWay(_ what: String, by way: String) -> [LetterBlock] {
        [
            .section("Du kan vælge skriftlig behandling"),
            .paragraph(
                "Vil du hellere have din \(what) behandlet formelt og skriftligt, \(way). Du behøver ikke give en grund, "
                    + "og vi regner stadig din \(what) fra den dag, vi modtog den."
            ),
        ]
    }
}
