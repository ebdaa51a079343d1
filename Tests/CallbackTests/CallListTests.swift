import CallbackShell
import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

/// The list of calls owed that lies on disk: somebody can ring from it when nothing else answers (decision 75).
@Suite struct CallListTests {
    /// Callback with a folder of its own, and owners who answer.
    private final class House {
        let folder = TemporaryFolder()
        let bench: CallbackBench
        var contacts: [CaseID: CallContact] = [
            "K-1": CallContact(
                name: "Astrid Påhit", phone: "22 99 00 12", interpreter: true, language: "polsk", suits: "efter 14"),
            "K-2": CallContact(
                name: "Lille Opdigtet", phone: nil,
                speakers: [CallContact.Speaker(name: "Mor Opdigtet", phone: "22 99 00 13")], isChild: true,
                entrance: ["P-5"]),
        ]
        /// Cases of each question for contacts, in order.
        var asked: [[CaseID]] = []

        init() throws {
            bench = try CallbackBench(at: .tuesdayMorning, folder: folder.path)
            bench.others = { [unowned self] method, body in
                do {
                    switch method {
                    case FindCallContacts.method:
                        let cases = try body.decode(FindCallContacts.self).cases
                        asked.append(cases.map(\.case))
                        let found = cases.map {
                            FindCallContacts.Found(
                                case: $0.case, mark: $0.mark,
                                contact: contacts[$0.case] ?? CallContact(name: nil, phone: nil))
                        }
                        return .success(try JSON(encoding: FindCallContacts.Reply(contacts: found)))
                    case NameColleagues.method:
                        let names = [
                            "P-1": "Mette Rønne", "P-2": "Lone Ågård", "P-5": "Ahmed Prøve", "U-1": "Jobcenter",
                        ]
                        let command = try body.decode(NameColleagues.self)
                        let named = (command.people.map(\.rawValue) + command.units.map(\.rawValue)).map {
                            NameColleagues.Named(id: $0, name: names[$0])
                        }
                        return .success(try JSON(encoding: NameColleagues.Reply(names: named)))
                    default: return .failure(.refusal(CallRefusal.unknownMethod))
                    }
                } catch { return .failure(.refusal(CallRefusal.unknownMethod)) }
            }
            try bench.hear(
                UnitChanged(unit: "U-0", parent: nil, leader: "P-3"), from: .directory, about: "U-0" as UnitID)
            try bench.hear(
                UnitChanged(unit: "U-1", parent: "U-0", leader: "P-2"), from: .directory, about: "U-1" as UnitID)
            for person in ["P-1", "P-2", "P-3", "P-5"] as [PersonID] {
                try bench.hear(
                    PersonChanged(person: person, unit: "U-1", roles: [.caseworker], isActive: true), from: .directory,
                    about: person)
            }
        }

        func list(_ name: String = "U-1") throws -> String {
            try #require(Files.text(folder.file("opkald/\(name).txt")))
        }

        /// What is held of citizens.
        var held: [String] {
            get throws {
                try bench.database.rows("SELECT case_id, contact FROM call_contact ORDER BY case_id") {
                    "\($0.text("case_id")) \($0.optionalText("contact") ?? "")"
                }
            }
        }
    }

    @Test(
        "R-036 each unit's list of calls owed says whom to ring and on which number, for this account alone"
    )
    func lists() throws {
        let house = try House()
        try house.bench.register("K-1")
        try house.bench.register("K-2", assigned: nil)
        _ = try house.bench.ask(
            WishForCall(case: "K-1", wish: CallWish(days: [.wednesday], needsAnnouncedHour: true)), as: .caseworker)
        try house.bench.wait(until: "2026-11-24T10:02+01:00")
        let text = try house.list()
        for part in [
            "Opkald, som Jobcenter skylder: 2", "Til Lone Ågård og til ingen anden",
            "Ring til Astrid Påhit: 22 99 00 12",
            "Tolk: polsk", "Det passer borgeren bedst onsdag.", "Borgeren skal vide på forhånd, hvornår vi ringer.",
            "efter 14", "Ringer: Mette Rønne", "Lille Opdigtet: barn under 15 år", "Mor Opdigtet: 22 99 00 13",
            "Fast indgang for borgeren: Ahmed Prøve", "Ingen er valgt til at ringe",
        ] { #expect(text.contains(part), "\(part)") }
        #expect(!text.contains("P-1") && !text.contains("U-1"))
        #expect(Files.mode(of: house.folder.file("opkald/U-1.txt")) == 0o600)
    }

    @Test func `what is held of a citizen is gone with the last call owed in the case, and from the list`() throws {
        let house = try House()
        try house.bench.register("K-1")
        try house.bench.register("K-2", assigned: nil)
        try house.bench.wait(until: "2026-11-24T10:02+01:00")
        #expect(try house.held.count == 2)
        _ = try house.bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        #expect(try house.held.map { $0.prefix(3) } == ["K-2"])
        try house.bench.wait(until: "2026-11-26T10:00+01:00")
        let later = try house.list()
        #expect(!later.contains("Astrid") && later.contains("OVERSKREDET: skulle være ringet senest"))
    }

    @Test(
        "R-088 R-043 the list says how contact is restricted, that the citizen has written, and who is not here any more"
    )
    func holds() throws {
        let house = try House()
        house.contacts["K-1"] = CallContact(
            name: "Astrid Påhit", phone: "22 99 00 12", entrance: ["P-5"], closedWays: [.phone], isRedElsewhere: true)
        try house.bench.register("K-1")
        let filed = try house.bench.ask(
            RecordConversation(
                case: "K-1", note: .plain, outcome: .newTalk, nextTalkAt: "2026-11-26T09:00+01:00",
                recognised: Recognition(how: .knownNumber)), as: .caseworker)
        let code = try house.bench.ask(ReadNote(note: filed.note, version: 1), by: .notifier).answerCode
        _ = try house.bench.ask(AnswerNote(code: #require(code), kind: .reply, text: "Nej."), by: .public)
        for person in ["P-1", "P-5"] as [PersonID] {
            try house.bench.hear(
                PersonChanged(person: person, unit: "U-1", roles: [.caseworker], isActive: false), from: .directory,
                about: person)
        }
        try house.bench.wait(until: "2026-11-24T10:05+01:00")
        let text = try house.list()
        for part in [
            "Kontakten er begrænset (telefon)", "Borgeren har en anden sag, hvor samarbejdet er på rødt trin",
            "Borgeren har skrevet til os tirsdag den 24. november 2026", "Ringer: Mette Rønne (er her ikke længere)",
            "Fast indgang for borgeren: Ahmed Prøve (er her ikke længere)",
        ] { #expect(text.contains(part), "\(part)") }
        #expect(!text.contains("Nej."))
        // What is decided of the restriction is asked for anew at once.
        house.contacts["K-1"] = CallContact(name: "Astrid Påhit", phone: "22 99 00 12")
        try house.bench.hear(
            RestrictionChanged(case: "K-1", restriction: "W-1", state: .ended, proposedBy: "P-2", lastDay: nil),
            from: .intake, about: "K-1" as CaseID)
        try house.bench.wait(until: "2026-11-24T10:10+01:00")
        #expect(try !house.list().contains("begrænset"))
    }

    @Test(
        "R-044 the list says which of its calls are on the red step, from when somebody decides it and as long as it stands"
    )
    func red() throws {
        let house = try House()
        house.contacts["K-1"] = CallContact(name: "Astrid Påhit", phone: "22 99 00 12")
        try house.bench.register("K-1")
        try house.bench.wait(until: "2026-11-24T10:05+01:00")
        #expect(try !house.list().contains("rødt trin"))
        for (step, minute) in [(Step.red, "10:10"), (.yellow, "10:15")] {
            try house.bench.hear(
                StepDecided(case: "K-1", unit: "U-1", step: step, previous: nil, decidedBy: "P-2", involved: []),
                from: .intake, about: "K-1" as CaseID)
            try house.bench.wait(until: #require(Timestamp(rfc3339: "2026-11-24T\(minute):00+01:00")))
            #expect(try house.list().contains("Samarbejdet i sagen er på rødt trin") == (step == .red))
        }
    }

    @Test func `a number that is put right is asked for anew, and so is everything once a day`() throws {
        let house = try House()
        try house.bench.register("K-1")
        try house.bench.wait(until: "2026-11-24T10:02+01:00")
        house.contacts["K-1"] = CallContact(name: "Astrid Påhit", phone: "22 99 00 99")
        try house.bench.hear(
            CitizenVerified(case: "K-1", canBeWrittenTo: true), from: .intake, about: "K-1" as CaseID)
        try house.bench.wait(until: "2026-11-24T10:05+01:00")
        #expect(try house.list().contains("22 99 00 99"))
        let before = house.asked.count
        try house.bench.wait(until: "2026-11-25T12:00+01:00")
        #expect(house.asked.count == before + 1)
    }

    @Test("a call about the unit's own leader stands on a list for the leader above, and not on the leader's")
    func aboutLeader() throws {
        let house = try House()
        try house.bench.register("K-1", about: ["P-2"])
        try house.bench.wait(until: "2026-11-24T10:02+01:00")
        let own = try house.list()
        #expect(own.contains("skylder: 0") && own.contains("1 opkald om enhedens leder") && !own.contains("Astrid"))
        #expect(try house.list("U-1.over").contains("Ring til Astrid Påhit"))
    }

    @Test func `while the owners are silent or say no, the list stands with what is known`() throws {
        let house = try House()
        house.bench.others = { _, _ in .failure(.refusal(CallRefusal.unknownMethod)) }
        try house.bench.register("K-1")
        try house.bench.wait(until: "2026-11-24T10:02+01:00")
        #expect(try house.list().contains("Navn og nummer er ikke hentet endnu"))
    }

    @Test func `calls from before there were names on the lists get theirs`() throws {
        let house = try House()
        try house.bench.register("K-1")
        try house.bench.wait(until: "2026-11-24T10:02+01:00")
        // As an older file stands after its step: nothing is known of the call, and the unit's list is to be written.
        try house.bench.database.script(
            """
            DELETE FROM call_contact;
            DELETE FROM list_caught_up;
            INSERT INTO list_owed (unit, changes) VALUES ('U-1', 1);
            """)
        try house.bench.restart()
        try house.bench.wait(until: "2026-11-24T10:10+01:00")
        #expect(try house.list().contains("Astrid Påhit"))
    }
}
