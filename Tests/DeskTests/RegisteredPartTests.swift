import CaseModel
import DeskAnswers
import DeskCore
import DeskShell
import Testing
import Web

/// What stands on the page of a case that was registered just now: what can truly be told the citizen, if anybody.
struct RegisteredPartTests {
    private func text(
        _ channel: Channel, _ route: CaseModel.Route, citizen: String? = "Åse", kind: ContactKind = .complaint,
        due: Timestamp = monday.adding(hours: 24)
    ) -> String {
        let shown = ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-nord", channel: channel, kind: kind, route: route,
                citizen: citizen, assigned: nil, step: nil, isClosed: false, isHistory: false),
            citizen: citizen.map { Citizen(name: $0, isVerified: false) }, summary: "Breve", points: [], about: [],
            unsuitable: nil, wish: .call, registeredBy: "P-karen", outcome: nil, handovers: [], steps: [], history: [],
            missing: [], leftOut: 0)
        let frame = Frame(name: "x", viewer: .mette, formToken: "form-token", current: "case")
        return CasePage.sample(
            frame, shown,
            calls: .heard(
                .init(
                    calls: route == .formal ? [] : [.sample(1, due: due)], attempts: [], pings: [],
                    notes: [], objections: [])), isNew: true
        ).html.text
    }

    @Test("R-014 whoever is there is told; of a letter or what we saw ourselves it is said what happens")
    func isThere() {
        for channel in [Channel.phone, .inPerson] {
            #expect(text(channel, .callback).contains("Sig til borgeren, at vi ringer."))
        }
        for channel in [Channel.ownObservation, .letter, .email] {
            let page = text(channel, .callback)
            #expect(page.contains("Vi ringer til borgeren.") && !page.contains("Sig til borgeren"))
        }
        #expect(text(.letter, .formal).contains("borgeren får svar på skrift"))
    }

    @Test("R-014 a receipt is spoken of where one is sent: not of what we saw ourselves, nor before a change")
    func receipt() {
        #expect(text(.phone, .callback).contains("får en kvittering"))
        for kind in [ContactKind.hunch, .preventiveContact] {
            #expect(!text(.ownObservation, .callback, kind: kind).contains("får en kvittering"))
        }
    }

    @Test("R-036 registered after its time it says to ring now, and promises nothing that is past")
    func late() {
        let page = text(.letter, .callback, due: monday.adding(hours: -24))
        #expect(page.contains("Vi skulle have ringet inden nu") && !page.contains("ringer senest"))
        #expect(text(.letter, .callback).contains("ringer senest") && !text(.letter, .callback).contains("inden nu"))
    }

    @Test("R-014 of whom nobody knows, nobody can be told or answered")
    func anonymous() {
        let page = text(.letter, .formal, citizen: nil)
        #expect(page.contains("Vi ved ikke, hvem borgeren er"))
        #expect(!page.contains("Sig til borgeren") && !page.contains("får en kvittering"))
    }
}
