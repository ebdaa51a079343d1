import CaseModel
import DeskCore
import Testing

/// The line on top of a case, in every state it can be in.
struct NextDutyTests {
    private func sentence(
        calls: [CallRow]? = [], handovers: [HandoverRow] = [], missing: [String] = [], isClosed: Bool = false,
        isHistory: Bool = false, forwardings: [ForwardingRow] = [], reply: ReplyToJudge? = nil,
        citizen: Citizen? = nil, speaker: String? = nil, ending: Ending? = nil, returnedBy: String? = nil,
        appealDay: CivilDay? = nil, replyLetter: CopyStanding? = nil, hasNote: Bool = true,
        staff: NameBook = .north
    ) -> String {
        let representative = speaker.map {
            RepresentativeRow(
                number: 1,
                representative: Representative(
                    name: "Bo", relation: .relative, ground: .permission, reach: .speak, proof: "Sagt.", phone: $0,
                    from: monday.civil.day), by: "P-mette", at: monday)
        }
        let shown = ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-nord", channel: .phone, kind: .complaint, route: .callback,
                citizen: nil, assigned: nil, step: nil, isClosed: isClosed, isHistory: isHistory),
            citizen: citizen, summary: "", points: [], about: [], unsuitable: nil, wish: .call, registeredBy: "P-karen",
            outcome: nil, handovers: handovers, steps: [], history: [], missing: missing, leftOut: 0,
            surroundings: representative.map { CitizenSurroundings(representatives: [$0]) },
            context: CaseContext(forwardings: forwardings, reply: reply, returnedBy: returnedBy),
            appealDay: appealDay, ending: ending, replyLetter: replyLetter)
        return NextDuty.sentence(for: shown, calls: calls, hasNote: hasNote, staff: staff, at: monday)
    }

    @Test("R-074 of a closed case without a note it is said what can be done, since there is nothing to object to")
    func closedWithoutNote() {
        #expect(sentence(isClosed: true).contains("Gør borgeren indsigelse, åbnes den igen."))
        let without = sentence(isClosed: true, hasNote: false)
        #expect(without.contains("registrér det som en ny henvendelse") && !without.contains("indsigelse"))
        for ending in [Ending.withdrawn, .notReached, .anonymous, .misrouted, .died] {
            let sentence = sentence(isClosed: true, ending: ending, hasNote: false)
            #expect(!sentence.contains("enig i svaret") && sentence.contains("som en ny henvendelse"), "\(ending)")
        }
        #expect(sentence(isClosed: true, ending: .withdrawn, hasNote: false).contains("har trukket klagen tilbage"))
        #expect(sentence(isClosed: true, ending: .formal, hasNote: false).contains("enig i svaret"))
    }

    @Test("R-036 whoever is waited for and has left is named as gone")
    func left() {
        let staff = NameBook(
            units: NameBook.north.units,
            people: NameBook.north.people.map { member in
                StaffMember(
                    person: member.person, name: member.name, title: member.title, unit: member.unit,
                    roles: member.roles, isActive: member.person == "P-karen")
            })
        let owed = sentence(calls: [call(.firstContact)], staff: staff)
        #expect(owed.hasPrefix("Mette Rønne (er her ikke længere) skal ringe"))
        let handed = sentence(handovers: [handover(by: monday.adding(hours: 2))], staff: staff)
        #expect(
            handed
                == "Lone Ågård, der fik den formelle del, er her ikke længere. Giv den til en anden under Den formelle del."
        )
    }

    private func call(_ reason: CallReason, due: Timestamp = "2026-11-23T11:20+01:00", state: CallState = .awaited)
        -> CallRow
    {
        let row = CallRow.sample(1, due: due, state: state)
        return CallRow(
            case: row.case, callback: row.callback, unit: row.unit, assigned: row.assigned, reason: reason,
            target: row.target, limit: row.limit, state: state, attempts: 0, step: nil)
    }

    private func handover(by: Timestamp, acknowledged: Timestamp? = nil, isLapsed: Bool? = nil) -> HandoverRow {
        HandoverRow(
            handover: "H-1", recipient: "P-lone", made: monday.adding(hours: -24), acknowledgeBy: by,
            acknowledged: acknowledged, isLapsed: isLapsed)
    }

    private func forwarding(_ points: [Int] = [], isTaken: Bool? = nil) -> ForwardingRow {
        ForwardingRow(
            forwarding: "X-1", points: points, authority: "Ankenævnet", sentTo: "post", reason: "Deres",
            received: monday,
            sent: monday, by: "P-mette", confirmBy: monday.adding(hours: 48),
            answer: isTaken.map { ForwardingAnswer(isTaken: $0, reference: "1", at: monday, by: "P-mette") })
    }

    @Test("R-079 an answer is not to be sent when the last day to complain that it names has come; the day is named")
    func dayHasCome() {
        func owed(_ day: CivilDay?, _ letter: CopyStanding? = nil, missing: [String] = ["formal-reply"]) -> String {
            sentence(missing: missing, appealDay: day, replyLetter: letter)
        }
        let come = "Sidste dag at klage, mandag den 23. november 2026, er kommet"
        #expect(
            owed("2026-11-23") == "\(come): skriv en ny dag." && owed("2026-11-23", .returned) == owed("2026-11-23"))
        #expect(
            owed("2026-11-23", .ready)
                == "\(come), og brevet med svaret er hentet til print: find ud af, om det er sendt.")
        #expect(
            owed("2026-11-24") == "Det skriftlige svar skal sendes og journaliseres." && owed(nil) == owed("2026-11-24")
        )
        #expect(
            owed("2026-11-23", missing: ["handing-on", "formal-reply"]).hasPrefix("Den formelle del skal gives videre"))
    }

    @Test("R-014 the call about a complaint that was sent on stands until the authority has it, and it is said why")
    func forwarded() {
        let stands = "Opkaldet står, til de har sagt, at de har den: ring, og fortæl borgeren det."
        #expect(sentence(calls: [call(.firstContact)], forwardings: [forwarding()]).hasSuffix(stands))
        #expect(!sentence(calls: [call(.firstContact)], forwardings: [forwarding([2])]).contains("Ankenævnet"))
        #expect(
            !sentence(calls: [call(.firstContact)], forwardings: [forwarding(isTaken: false)]).contains("Ankenævnet"))
        #expect(
            sentence(isClosed: true, forwardings: [forwarding(isTaken: true)])
                == "Sagen er afsluttet: Ankenævnet har sagt, at de har den. Derfor skal vi ikke ringe om den mere.")
        let card = ShowCallerCard.Reply(
            name: "Åse", phone: nil, summary: "Breve", points: [], pointsHandedOn: 0, offers: [], step: nil,
            forwardedTo: "Ankenævnet")
        let row = call(.firstContact)
        #expect(
            OwedCalls([row], cards: [row.case: card], staff: .north, at: monday).items[0].beforehand
                == "Klagen er sendt til Ankenævnet. " + stands)
    }

    @Test func `where a letter bore no number it is said who finds it, before anybody can ring`() {
        let owed = call(.firstContact)
        let nobodys = Citizen(name: "Åse", phone: nil, addressLines: ["Søvej 1"], isVerified: true)
        let missing = "Der er ikke noget telefonnummer på sagen. Mette Rønne finder det eller spørger borgeren først."
        #expect(sentence(calls: [owed], citizen: nobodys).hasSuffix(missing))
        let known = Citizen(name: "Åse", phone: "12345678", addressLines: [], isVerified: true)
        #expect(!sentence(calls: [owed], citizen: known).contains("telefonnummer"))
        #expect(!sentence(calls: [owed], citizen: nobodys, speaker: "12345678").contains("telefonnummer"))
        let held = call(.firstContact, state: .spoken)
        #expect(!sentence(calls: [held], citizen: nobodys).contains("telefonnummer"))
    }

    @Test("R-019 a case that ended with its change says so, and not that nobody was reached")
    func fellAway() {
        #expect(
            sentence(isClosed: true, ending: .fellAway)
                == "Sagen er afsluttet, fordi ændringen blev aflyst, før nogen havde talt med borgeren i sagen.")
    }

    @Test("R-014 what came back from another authority is said with the call that tells the citizen of it")
    func cameBack() {
        let why =
            "Ankenævnet har sagt, at det, vi sendte dem, ikke er deres. Det er hos os igen: ring, og fortæl borgeren det."
        let card = ShowCallerCard.Reply(
            name: "Åse", phone: nil, summary: "Breve", points: [], pointsHandedOn: 0, offers: [], step: nil,
            returnedBy: "Ankenævnet")
        let row = call(.newTalk)
        #expect(OwedCalls([row], cards: [row.case: card], staff: .north, at: monday).items[0].beforehand == why)
        #expect(sentence(calls: [row], returnedBy: "Ankenævnet").hasSuffix(why))
    }

    @Test func `a call that is owed says why, who and by when`() {
        #expect(
            sentence(calls: [call(.firstContact)], missing: ["conversation"])
                == "Mette Rønne skal ringe senest i dag kl. 11.19 (2 t 10 min tilbage).")
        #expect(
            sentence(calls: [call(.objection)], missing: ["answer-to-objection"])
                == "Borgeren har gjort indsigelse mod notatet. Mette Rønne skal ringe om den senest i dag kl. 11.19 "
                + "(2 t 10 min tilbage).")
        #expect(sentence(calls: [call(.newTalk)]).hasPrefix("Mette Rønne skal tale med borgeren igen senest"))
        #expect(
            sentence(calls: [call(.firstContact, due: "2026-11-23T08:10+01:00", state: .overdue)])
                .hasSuffix("(overskredet 1 t)."))
    }

    @Test func `a talk without its note comes before every other call`() {
        let rows = [call(.firstContact), call(.newTalk, state: .spoken)]
        #expect(sentence(calls: rows) == "Borgeren er talt med. Mette Rønne skal skrive notatet.")
    }

    @Test(
        "R-008 a recipient who has not said I have it is named, on time and too late, unless another was asked instead")
    func handovers() {
        let later = monday.adding(hours: 2)
        #expect(
            sentence(handovers: [handover(by: later)], missing: ["acknowledgement", "formal-reply"])
                == "Lone Ågård skal bekræfte senest i dag kl. 11.09, at den formelle del er modtaget.")
        #expect(
            sentence(handovers: [handover(by: monday)]).hasPrefix(
                "Lone Ågård skulle senest i dag kl. 9.09 have bekræftet"))
        #expect(
            sentence(handovers: [handover(by: monday, isLapsed: true)], missing: ["formal-reply"])
                == "Det skriftlige svar skal sendes og journaliseres.")
        #expect(
            sentence(handovers: [handover(by: monday, acknowledged: monday)], missing: ["formal-reply"])
                == "Det skriftlige svar skal sendes og journaliseres.")
        #expect(sentence(missing: ["handing-on"]) == "Den formelle del skal gives videre til en, der tager den.")
    }

    @Test func `what else is missing is said, and nothing is never said to be missing`() {
        #expect(
            sentence(missing: ["copy", "consent"])
                == "Sagen er åben. Der mangler at kopien af notatet bliver sendt, borgerens ja til, at sagen slutter her."
        )
        #expect(sentence() == "Sagen er åben, og der mangler ikke noget. Den afsluttes af sig selv.")
    }

    @Test func `a case that is over says so, unless a call is owed to an objection`() {
        #expect(sentence(isClosed: true).hasPrefix("Sagen er afsluttet."))
        #expect(sentence(calls: nil, isClosed: true).hasPrefix("Sagen er afsluttet."))
        #expect(sentence(isClosed: true, isHistory: true).hasPrefix("Sagen er historik"))
        #expect(sentence(calls: [call(.newTalk)], isClosed: true).hasPrefix("Sagen er afsluttet."))
        #expect(sentence(calls: [call(.objection)], isClosed: true).hasPrefix("Borgeren har gjort indsigelse"))
    }

    @Test("R-074 what the citizen has written in a case that is over is said on top: by whom it is judged, and by when")
    func replyInClosedCase() {
        let reply = ReplyToJudge(due: monday.adding(hours: 2), person: "P-mette")
        #expect(
            sentence(isClosed: true, reply: reply)
                == "Sagen er afsluttet, men borgeren har skrevet igen. Mette Rønne skal læse beskeden og senest i dag "
                + "kl. 11.09 afgøre, om det er en indsigelse mod notatet.")
        #expect(sentence(calls: nil, isClosed: true, reply: reply).contains("Mette Rønne skal læse"))
        #expect(sentence(isClosed: true, isHistory: true, reply: reply).contains("Mette Rønne skal læse"))
        let elsewhere = sentence(isClosed: true, forwardings: [forwarding(isTaken: true)], reply: reply)
        #expect(elsewhere.contains("Mette Rønne skal læse"))
        let late = sentence(isClosed: true, reply: ReplyToJudge(due: monday, person: nil))
        #expect(late.contains("Lederen skulle senest i dag kl. 9.09 have læst beskeden og afgjort, om det er"))
    }

    @Test func `in an open case what is due first is said first, the judgement of a reply or the call`() {
        let soon = ReplyToJudge(due: monday.adding(hours: 2), person: "P-mette")
        let later = ReplyToJudge(due: monday.adding(hours: 4), person: "P-mette")
        let written = "Borgeren har skrevet om notatet. Mette Rønne skal læse beskeden"
        #expect(sentence(calls: [call(.newTalk)], reply: soon).hasPrefix(written))
        #expect(sentence(calls: [call(.newTalk)], reply: later).contains("tale med borgeren igen"))
        #expect(sentence(calls: [call(.newTalk, state: .spoken)], reply: soon).hasPrefix("Borgeren er talt med."))
        #expect(sentence(missing: ["copy", "judgement-of-reply"], reply: later).hasPrefix(written))
    }

    @Test func `when Callback is silent nothing is claimed about calls`() {
        #expect(sentence(calls: nil, missing: ["conversation"]).contains("kan ikke vises"))
    }
}
