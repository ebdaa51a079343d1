import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web

/// The pages of an incident as they were looked at and approved, and what its forms read.
struct IncidentPageTests: CarePages {
    @Test("R-098 an incident shows the leader each duty with its moment, and others none")
    func incidentFile() throws {
        let shown = ShowIncident.Reply(
            row: incident, words: "Råbte & slog", reportedBy: "P-mette", exposed: ["P-mette"],
            witnesses: [], case: nil)
        let page = IncidentFilePage(
            frame: frame(.lone), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: monday)
        try expect(page.html, "incident-one.html")
    }

    @Test("R-098 R-106 R-107 each duty says what it asks for: legal help in doubt, the group too, MED, measures")
    func whatIsAsked() {
        let duties = IncidentDuty.allCases.map {
            DutyRow(
                duty: $0, by: "2026-11-26T08:30+01:00", answer: nil, answeredAt: nil, answeredBy: nil, ground: nil)
        }
        let row = IncidentRow(
            incident: "I-1", kind: .violence, happened: "2026-11-23T08:30+01:00", registered: monday, isDigital: false,
            isOutsideHours: false, unit: "U-nord", leader: "P-lone", duties: duties, isClosed: false)
        let shown = ShowIncident.Reply(
            row: row, words: "", reportedBy: "P-mette", exposed: ["P-mette"], witnesses: [], case: nil)
        let text = IncidentFilePage(
            frame: frame(.lone), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: monday
        ).html.text
        for asked in ["juridisk hjælp", "til vidner", "resten af gruppen", "MED", "hindre, at det sker igen"] {
            #expect(text.contains(asked), "\(asked)")
        }
    }

    @Test("R-102 R-106 what is known later is added on the incident's page, and that it was is shown")
    func adding() throws {
        let shown = ShowIncident.Reply(
            row: incident, words: "", reportedBy: "P-mette", exposed: ["P-mette"], witnesses: [], case: nil,
            isInjury: true, absentFrom: "2026-11-24",
            additions: [IncidentAddition(at: monday, by: "P-lone", what: [.injury, .absence])], mayAdd: true)
        let page = IncidentFilePage(
            frame: frame(.lone), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: monday)
        try expect(page.html, "incident-added.html")
        #expect(page.html.text.contains("En skade, fravær. Lone Ågård"))
    }

    @Test("R-102 what is added is read from the form, and a day that is none is said")
    func readsAddition() throws {
        let read = try IncidentForm.addition(
            Answers([
                "witness": "P-8", "exposed": "P-9", "place": "injury", "absent-day": "24", "absent-month": "11",
                "absent-year": "2026", "kind": "violence", "case": "K-9",
            ]), to: "I-1")
        #expect(
            read
                == AddToIncident(
                    incident: "I-1", exposed: ["P-9"], witnesses: ["P-8"], isInjury: true, absentFrom: "2026-11-24",
                    kind: .violence, case: "K-9"))
        #expect(throws: FieldFaults.self) {
            try IncidentForm.addition(Answers(["absent-day": "31", "absent-month": "2"]), to: "I-1")
        }
    }

    @Test("R-102 three choices make an incident; the rest may stay empty, and what is half written is said")
    func form() throws {
        let least = Answers(["kind": "threat", "reporter": "exposed"])
        let wish = try IncidentForm.command(least, at: monday)
        #expect((wish.kind, wish.happened, wish.case) == (.threat, monday, nil))
        let full = least.with("exposed", "P-mette").with("witness", "P-karen").with("case", "K-1")
            .with("place", "injury")
        let whole = try IncidentForm.command(full, at: monday)
        #expect((whole.exposed, whole.witnesses, whole.isInjury, whole.case) == (["P-mette"], ["P-karen"], true, "K-1"))
        for (answers, fields) in [
            (Answers(["words": "?"]), ["kind", "reporter"]), (least.with("case", "sag 7"), ["case"]),
            (least.with("happened-day", "32"), ["happened-day"]),
        ] {
            do throws(FieldFaults) {
                _ = try IncidentForm.command(answers, at: monday)
                Issue.record("\(fields) went through")
            } catch { #expect(error.fields == fields) }
        }
    }

    @Test("R-097 a case that is not there for whoever writes its number is said, and one's own are there to choose")
    func namedCase() throws {
        let own = CaseRow(
            case: "K-7", received: monday, unit: "U-nord", channel: .phone, kind: .complaint, route: .callback,
            citizen: "Åse & søn", assigned: "P-mette", step: nil, isClosed: false, isHistory: false)
        #expect(IncidentForm.faults(of: .heard(ListCaseRows.Reply(cases: [own]))).isEmpty)
        #expect(IncidentForm.faults(of: .heard(ListCaseRows.Reply(cases: []))).map(\.field) == ["case"])
        #expect(IncidentForm.faults(of: .refused(code: "call.may_not_do")).map(\.field) == ["case"])
        #expect(IncidentForm.faults(of: .silent).first?.sentence.contains("bliver registreret") == true)
        let least = Answers(["kind": "threat", "reporter": "exposed", "case-own": "K-7"])
        #expect(try IncidentForm.command(least, at: monday).case == "K-7")
        #expect(try IncidentForm.command(least.with("case", "K-8"), at: monday).case == "K-8", "what is written counts")
        #expect(try IncidentForm.command(least.with("case-own", ""), at: monday).case == nil)
        let form = IncidentPage(
            frame: frame(.mette), staff: .north, guides: .silent, cases: [own], answers: Answers(["command": "D-1"])
        ).html.text
        #expect(form.contains("name=\"case-own\"") && form.contains(">Åse &amp; søn (K-7)</option>"))
    }

    @Test("R-102 R-106 what looks like one that is registered is asked about, and kept when the writer says so")
    func alike() throws {
        func form(_ faults: [FieldFault]) -> String {
            IncidentPage(
                frame: frame(.mette), staff: .north, guides: .silent, answers: Answers(["command": "D-1"]),
                faults: faults
            ).html.text
        }
        let fault = FaultPlaces.fault(forRefusal: "wellbeing.looks_registered")
        #expect(fault.field == "another" && fault.sentence.contains("ligner en, der er registreret"))
        #expect(form([fault]).contains("name=\"another\"") && !form([]).contains("name=\"another\""))
        let wish = Answers(["kind": "threat", "reporter": "exposed"])
        #expect(try IncidentForm.command(wish, at: monday).isAnother == nil)
        #expect(try IncidentForm.command(wish.with("another", "yes"), at: monday).isAnother == true)
    }

    @Test("R-102 R-146 whoever registers it can choose the leader above, and is told what that is")
    func above() throws {
        let wish = Answers(["kind": "threat", "reporter": "exposed"])
        #expect(try IncidentForm.command(wish, at: monday).isForLeaderAbove == nil)
        #expect(try IncidentForm.command(wish.with("follow", "nearest"), at: monday).isForLeaderAbove == nil)
        #expect(try IncidentForm.command(wish.with("follow", "above"), at: monday).isForLeaderAbove == true)
        let fault = FaultPlaces.fault(forRefusal: "wellbeing.nobody_above")
        #expect(fault.field == "follow" && fault.sentence.contains("ingen leder over"))
        let form = IncidentPage(
            frame: frame(.mette), staff: .north, guides: .silent, answers: Answers(["command": "D-1"])
        ).html.text
        #expect(form.contains("name=\"follow\" value=\"above\"") && form.contains("følger ikke selv op"))
    }

    @Test(
        "R-102 R-106 two reports of one incident are joined and parted on its page, and others read only that they are")
    func ties() {
        func text(_ viewer: Viewer, _ ties: IncidentTies) -> String {
            let shown = ShowIncident.Reply(
                row: incident, words: "", reportedBy: "P-mette", exposed: ["P-mette"], witnesses: [], case: nil,
                ties: ties)
            return IncidentFilePage(
                frame: frame(viewer), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: monday
            ).html.text
        }
        let alike = text(.lone, IncidentTies(isJoined: false, alike: [incident]))
        #expect(alike.contains("/trivsel/haendelser/I-1/saml") && alike.contains("name=\"other\""))
        let joined = text(.lone, IncidentTies(isJoined: true, joinedTo: "I-2", mayPart: true))
        #expect(joined.contains("href=\"/trivsel/haendelser/I-2\"") && joined.contains("/trivsel/haendelser/I-1/skil"))
        let told = text(.mette, IncidentTies(isJoined: true))
        #expect(told.contains("samlet den med en anden melding") && !told.contains("/skil"))
        #expect(alike.contains("En anden melding ligner denne"))
        let other = JoinedReport(
            incident: "I-1", words: "Han slog i bordet", reportedBy: "P-mette", exposed: ["P-mette"], case: "K-7")
        let both = text(.lone, IncidentTies(isJoined: false, joined: [incident], told: [other]))
        #expect(both.contains("bliver fulgt op her") && both.contains("href=\"/sager/K-7\""))
        let words = both.range(of: "Han slog i bordet")?.lowerBound
        let duties = both.range(of: "id=\"duties")?.lowerBound
        #expect(words.flatMap { words in duties.map { words < $0 } } == true, "read before the duties are answered")
    }

    @Test("R-098 R-107 what is over has a page of its own, with the way to older ones")
    func closed() throws {
        let over = IncidentRow(
            incident: "I-2", kind: .violence, happened: "2026-10-23T08:30+02:00", registered: monday, isDigital: false,
            isOutsideHours: false, unit: "U-nord", leader: "P-lone", duties: [], isClosed: true)
        func text(_ reply: ListIncidents.Reply) -> HTML {
            ClosedIncidentsPage(frame: frame(.lone), incidents: .heard(reply), now: monday).html
        }
        try expect(text(ListIncidents.Reply(incidents: [over], next: "I-2")), "incidents-closed.html")
        #expect(text(ListIncidents.Reply(incidents: [])).text.contains("Her er ingen afsluttede hændelser."))
        #expect(page(.lone, [], []).html.text.contains("href=\"/trivsel/haendelser\""))
    }

    @Test("R-106 R-146 a witness reads that it happened and what is offered to them, and can say yes or no")
    func witness() throws {
        let seen = IncidentRow(
            incident: "I-1", kind: .threat, happened: "2026-11-23T08:30+01:00", registered: monday, isDigital: false,
            isOutsideHours: false, unit: "U-nord", leader: "P-lone", duties: [], isClosed: false)
        let shown = ShowIncident.Reply(
            row: seen, words: "", reportedBy: nil, exposed: [], witnesses: ["P-mette"], case: nil, isWitness: true,
            offers: [prompt("T-2", for: "P-mette", by: "P-lone", .debriefing, .incident)])
        let page = IncidentFilePage(
            frame: frame(.mette), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: monday)
        try expect(page.html, "incident-witness.html")
        #expect(page.html.text.contains("/trivsel/T-2/valg") && page.html.text.contains("/trivsel/foerstehjaelp"))
    }

    @Test("R-098 a duty that was said to be done today can be taken back by whoever said so")
    func dutyTakenBack() {
        func text(_ viewer: Viewer, at now: Timestamp) -> String {
            let shown = ShowIncident.Reply(
                row: incident, words: "", reportedBy: nil, exposed: ["P-mette"], witnesses: [], case: "K-5")
            return IncidentFilePage(
                frame: frame(viewer), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: now
            ).html.text
        }
        #expect(text(.lone, at: monday).contains("/trivsel/haendelser/I-1/fortryd"))
        #expect(!text(.lone, at: monday.adding(hours: 24)).contains("/fortryd"))
        #expect(
            text(.lone, at: monday).contains("href=\"/sager/K-5\"")
                && text(.lone, at: monday).contains("Jobcenter Nord"))
    }

    @Test("R-105 the first-aid card has its four moves in order, and is one step from the form")
    func firstAid() throws {
        let card = FirstAidPage(frame: frame(.mette)).html
        try expect(card, "first-aid.html")
        #expect(card.text.components(separatedBy: "<li><p><strong>").count == 5)
        let form = IncidentPage(
            frame: frame(.mette), staff: .north, guides: .heard(ShowGuides.Reply(guides: [], cards: [])),
            answers: Answers(["command": "D-1"])
        ).html
        #expect(form.text.contains("href=\"/trivsel/foerstehjaelp\""))
        #expect(form.text.contains("Sig det til din leder"), "that nobody has written it is said")
        try expect(form, "incident.html")
    }

    @Test("R-103 R-104 who does what here stands beside the form, whoever wrote it, and a silent part says so")
    func guideline() {
        func form(_ guides: Heard<ShowGuides.Reply>) -> String {
            IncidentPage(frame: frame(.mette), staff: .north, guides: guides, answers: Answers(["command": "D-1"]))
                .html.text
        }
        let row = GuideRow(
            topic: .incidentOutsideHours, unit: "U-nord", text: "Ring til vagten på 00 00 00 00 <nu>", since: monday,
            by: "P-lone")
        let complaint = GuideRow(topic: .complaintCall, unit: "U-nord", text: "Ring selv", since: monday, by: "P-lone")
        let text = form(.heard(ShowGuides.Reply(guides: [row, complaint], cards: [])))
        #expect(text.contains("Uden for arbejdstiden") && text.contains("Ring til vagten på 00 00 00 00 &lt;nu&gt;"))
        #expect(text.contains("Jobcenter Nord, 23. november"))
        #expect(!text.contains("Ring selv"), "the instruction on complaints stands elsewhere")
        let silent = form(.silent)
        #expect(silent.contains("kan ikke vises lige nu") && silent.contains("name=\"kind\""))
    }

    @Test("R-102 whoever was in it and has left is named as that, and one that was lost is said to be")
    func goneAndLost() throws {
        let shown = ShowIncident.Reply(
            row: incident, words: "", reportedBy: "P-gone", exposed: ["P-gone"], witnesses: ["P-mette"], case: nil)
        let text = IncidentFilePage(
            frame: frame(.lone), shown: shown, staff: .short, answers: Answers(["command": "D-1"]), now: monday
        ).html.text
        #expect(text.components(separatedBy: "Gunnar Gået (er her ikke længere)").count == 3)
        #expect(text.contains("Mette Rønne") && !text.contains("Mette Rønne ("))
        let lost = MessagePage.refused(ShowIncident.lostCode, for: frame(.lone))
        #expect(lost.status == .gone && String(decoding: lost.body, as: UTF8.self).contains("Registrér den igen"))
    }
}
