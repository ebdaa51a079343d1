import CaseModel
import OperatorCore
import Support
import Testing
import Wording

/// Omkring borgeren at the command line, and what `case show` says of a case's surroundings.
@Suite struct AroundTests {
    private func options(_ words: String...) throws -> Options {
        guard case .run(let invocation) = try Request(words) else { throw UsageFault("not a command") }
        return invocation.options
    }

    @Test("R-018 whoever may hear or speak is written down with the right and what was seen of it")
    func add() throws {
        let wish = try RecordRepresentative(
            options(
                "around", "add", "K-1", "--name", "Bo Opdigtet", "--relation", "relative", "--ground",
                "powerOfAttorney",
                "--reach", "speak", "--proof", "Fuldmagt, journal 4", "--address", "Fantasivej 2", "--gets-letters",
                "--from", "2026-11-23"))
        #expect(wish.case == "K-1" && wish.representative.getsLetters && wish.representative.until == nil)
        #expect(wish.representative.ground == .powerOfAttorney && wish.representative.from == "2026-11-23")
        #expect(throws: UsageFault.self) {
            try RecordRepresentative(
                options(
                    "around", "add", "K-1", "--name", "Bo", "--relation", "ven", "--ground", "permission", "--reach",
                    "hear", "--proof", "x", "--from", "2026-11-23"))
        }
        #expect(throws: UsageFault.self) {
            try EndRepresentation(options("around", "end", "K-1", "nul", "--reason", "x"))
        }
        #expect(try EndRepresentation(options("around", "end", "K-1", "2", "--reason", "Slut")).number == 2)
        #expect(try RecordMinor(options("around", "minor", "K-1")).born == nil)
        #expect(try RecordMinor(options("around", "minor", "K-1", "--born", "2012-11-23")).born == "2012-11-23")
        #expect(
            try ProtectAddress(options("around", "protect", "K-1", "--letters", "paperChecked")).letters
                == .paperChecked)
        let needs = try RecordNeeds(options("around", "needs", "K-1", "--offer", "interpreter", "--language", "polsk"))
        #expect(needs.support == [.interpreter] && needs.language == "polsk")
    }

    @Test("R-043 the hour that suits is typed as days and times; nothing typed takes it back")
    func wish() throws {
        let wish = try WishForCall(
            options("call", "wish", "K-1", "--day", "monday", "--from", "14:30", "--announced"))
        #expect(wish.wish == CallWish(days: [.monday], from: "14:30", needsAnnouncedHour: true))
        #expect(try WishForCall(options("call", "wish", "K-1")).wish == nil)
        #expect(throws: UsageFault.self) { try WishForCall(options("call", "wish", "K-1", "--from", "25:00")) }
        #expect(throws: UsageFault.self) { try WishForCall(options("call", "wish", "K-1", "--day", "mandag")) }
    }

    @Test("R-018 whoever rings by the card reads a child's age and whom to ring, and not the child's own number")
    func card() {
        func card(born: CivilDay?) -> String {
            let mother = Representative(
                name: "Mor Opdigtet", relation: .relative, ground: .custody, reach: .speak, proof: "Set",
                phone: "54000003", from: "2026-01-01")
            let reply = ShowCallerCard.Reply(
                name: "Ida", phone: "54000001", summary: "Skolen", points: [], pointsHandedOn: 0, offers: [], step: nil,
                surroundings: CitizenSurroundings(
                    representatives: [
                        RepresentativeRow(
                            number: 1, representative: mother, by: "P-1", at: "2026-11-23T09:00+01:00")
                    ],
                    minor: born.map { Minor(born: $0, by: "P-1", at: "2026-11-23T09:00+01:00") }))
            return CallTables.card(reply, .invented, on: "2026-11-23")
        }
        let child = card(born: "2016-05-01")
        #expect(child.contains("Borgeren er 10 år") && child.contains("Mor Opdigtet") && child.contains("54000003"))
        #expect(!child.contains("54000001"))
        #expect(card(born: "2010-05-01").contains("54000001") && card(born: nil).contains("54000001"))
    }

    @Test(
        "R-088 R-043 the card says that the citizen has answered, how contact is restricted, and what holds elsewhere")
    func holds() {
        let reply = ShowCallerCard.Reply(
            name: "Ida", phone: "54000001", summary: "Skolen", points: [], pointsHandedOn: 0, offers: [], step: nil,
            restrictions: [
                StandingRestriction(
                    restriction: "W-1", state: .inEffect, ways: [.phone], scope: "Tirsdage", lastDay: nil)
            ], elsewhere: HoldsElsewhere(closedWays: [], isRed: true, ask: ["P-404"]))
        let card = CallTables.card(reply, .invented, answered: "2026-11-23T09:00+01:00", on: "2026-11-23")
        #expect(card.contains("Svar fra borgeren") && card.contains("mandag den 23. november 2026 kl. 9.00"))
        #expect(card.contains("(telefon)") && card.contains("på rødt trin. Spørg P-404, før du ringer."))
    }

    @Test("R-018 R-020 a case is shown with its causes, where it was sent and who may hear or speak today")
    func shown() {
        let monday: Timestamp = "2026-11-23T09:00+01:00"
        func row(_ number: Int, _ name: String, until: CivilDay? = nil) -> RepresentativeRow {
            RepresentativeRow(
                number: number,
                representative: Representative(
                    name: name, relation: .relative, ground: .permission, reach: .hear, proof: "Sagt i telefonen",
                    from: "2026-01-01", until: until), by: "P-1", at: monday)
        }
        let reply = ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-1", channel: .phone, kind: .complaint, route: .callback,
                citizen: "Åse", assigned: nil, step: nil, isClosed: false, isHistory: false),
            citizen: nil, summary: "Breve", points: [], about: [], unsuitable: nil, wish: .call, registeredBy: "P-1",
            outcome: nil, handovers: [], steps: [], history: [], missing: [], leftOut: 0,
            surroundings: CitizenSurroundings(
                representatives: [row(2, "Bo Opdigtet"), row(1, "Ida Før", until: "2026-11-01")],
                protection: AddressProtection(letters: .digitalPostOnly, by: "P-1", at: monday)),
            context: CaseContext(
                causes: [CausesRow(causes: [.waiting, .error], by: "P-1", at: monday)],
                forwardings: [
                    ForwardingRow(
                        forwarding: "X-1", points: [2], authority: "Ankenævnet", sentTo: "post", reason: "Deres",
                        received: monday, sent: monday, by: "P-1", confirmBy: monday.adding(hours: 48))
                ], reply: ReplyToJudge(due: monday.adding(hours: 4), person: nil)))
        let text = CaseTables.show(reply, .invented, on: "2026-11-23")
        #expect(text.contains("ventetid uden at høre noget") && text.contains("en fejl eller forkert vejledning"))
        #expect(text.contains("Lederen: indsigelse? afgør senest"))
        #expect(text.contains("Ankenævnet") && text.contains("Punkt 2"))
        #expect(text.contains("Bo Opdigtet") && !text.contains("Ida Før"), "whose right is over stands on around show")
        #expect(text.contains("breve kun med Digital Post"))
        let around = AroundTables.show(
            ShowSurroundings.Reply(
                case: "K-1", citizen: "Åse", surroundings: reply.surroundings!,
                needs: CallWishes(support: [.interpreter])),
            .invented, on: "2026-11-23")
        #expect(around.contains("Ida Før") && around.contains("Tolk"))
    }
}
