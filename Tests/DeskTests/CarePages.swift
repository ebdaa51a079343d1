import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web

/// What the tests of Trivsel's pages have in common: who is looking, what waits for them, and how a page is held against the
/// one that was looked at and approved.
protocol CarePages {}

extension CarePages {
    func frame(_ viewer: Viewer) -> Frame {
        Frame(name: "Lone Ågård", viewer: viewer, formToken: "form-token", current: "care", path: ["trivsel"])
    }

    func prompt(
        _ id: PromptID, for person: PersonID, by leader: PersonID, _ care: CareKind, _ cause: CareCause,
        state: PromptState = .open
    ) -> PromptRow {
        PromptRow(
            prompt: id, kind: .task, person: person, leader: leader, state: state, stage: .first,
            asked: monday.adding(hours: -1), by: "2026-11-24T16:00+01:00", care: care, cause: cause,
            on: state == .open ? nil : monday.civil.day)
    }

    var incident: IncidentRow {
        IncidentRow(
            incident: "I-1", kind: .threat, happened: "2026-11-23T08:30+01:00", registered: monday, isDigital: false,
            isOutsideHours: false, unit: "U-nord", leader: "P-lone",
            duties: [
                DutyRow(
                    duty: .handle, by: "2026-11-23T08:00+01:00", answer: nil, answeredAt: nil, answeredBy: nil,
                    ground: nil),
                DutyRow(
                    duty: .police, by: "2026-11-26T08:30+01:00", answer: .notNeeded, answeredAt: monday,
                    answeredBy: "P-lone", ground: "Efter samtale med jurist"),
            ], isClosed: false)
    }

    func page(
        _ viewer: Viewer, _ rows: [PromptRow], _ incidents: [IncidentRow], showsAll: Bool = false
    ) -> CarePage {
        CarePage(
            frame: frame(viewer), board: .heard(CareBoard(rows, for: viewer.person)), incidents: .heard(incidents),
            rhythms: .heard([CareRhythm(unit: "U-nord", kind: .defusing, workingDays: 1, next: "2026-11-24")]),
            staff: .north, answers: Answers(["command": "D-1"]), now: monday, showsAll: showsAll)
    }
}
