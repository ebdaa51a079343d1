import CaseModel
import NotifierCore
import Testing
import Wording

private func waited(_ stage: WaitingStage, gathered: [PersonID]? = nil) -> Waited {
    Waited(
        case: "K-1", kind: .toAssureByHead, stage: stage, since: "2026-11-24T10:00+01:00",
        due: "2026-12-08T15:00+01:00", recipients: ["P-1", "P-2"], gathered: gathered)
}

@Test("R-015 whoever is waited for on the formal way gets a message, asked about once more before it leaves")
func waitedFor() throws {
    let letters = Waiting.owed(after: waited(.arose))
    #expect(letters.map(\.colleague) == ["P-1", "P-2"])
    #expect(letters[0].key.rawValue.hasPrefix("waiting/K-1/toAssureByHead/arose/"))
    #expect(letters[0].questions.map(\.method) == ["directory.address", "intake.still-waiting"])
    #expect(letters[0].case == "K-1" && letters[0].isMail)
    // Late with another time is another message.
    let later = Waited(
        case: "K-1", kind: .toAssureByHead, stage: .late, since: "2026-11-24T10:00+01:00",
        due: "2026-12-15T15:00+01:00", recipients: ["P-1"])
    #expect(Waiting.owed(after: later)[0].key != Waiting.owed(after: waited(.late))[0].key)
    #expect(Waiting.owed(after: waited(.late, gathered: ["P-2"])).map(\.colleague) == ["P-1"])
}

@Test("R-015 a message about what waits says what and by when, and nothing of whom it is about")
func wordsOfWaiting() {
    let now: Timestamp = "2026-11-24T10:00+01:00"
    let arose = Wording.waiting(.toAssureByHead, .arose, about: "K-1", due: "2026-12-08T15:00+01:00", at: now)
    #expect(arose.subject == "Genklang: noget venter på dig")
    #expect(arose.paragraphs[0] == "Kvalitetssikr svaret som fagchef. Senest tirsdag den 8. december 2026 kl. 14.59.")
    let passed = Wording.waiting(.toSend, .arose, about: "K-1", due: "2026-11-23T15:00+01:00", at: now)
    #expect(passed.paragraphs[0].hasPrefix("Send svaret til borgeren. Det skulle være gjort senest "))
    let come = Wording.waiting(
        .toSend, .arose, about: "K-1", due: "2026-12-08T15:00+01:00", at: now, appealDay: "2026-11-24")
    #expect(
        come.paragraphs[0]
            == "Sidste dag at klage, tirsdag den 24. november 2026, er kommet: skriv en ny dag. "
            + "Senest tirsdag den 8. december 2026 kl. 14.59.")
    let open = Wording.waiting(.toTellManagement, .arose, about: "K-1", due: nil, at: now)
    #expect(open.paragraphs[0] == "Beslut, om ledelsen skal vide besked.")
    let asked = Wording.waiting(.restrictionEnds, .arose, about: "K-1", due: nil, at: now)
    #expect(asked.paragraphs[0] == "Kontaktbegrænsningen slutter: skal den det?")
    let late = Wording.waiting(.writtenAnswer, .late, about: "K-1", due: "2026-11-23T15:00+01:00", at: now)
    #expect(late.subject == "Genklang: noget er ikke gjort i tide")
    #expect(late.paragraphs[0].contains("Har en anden det, så aftal, hvem der gør det nu."))
    let near = Wording.waiting(.writtenAnswer, .near, about: "K-1", due: "2026-12-08T15:00+01:00", at: now)
    #expect(near.subject == "Genklang: noget skal snart være gjort")
    #expect(near.paragraphs[0].contains("Senest tirsdag den 8. december 2026 kl. 14.59. Kan det ikke nås"))
    for kind in WaitingKind.allCases {
        for stage in WaitingStage.allCases {
            let message = Wording.waiting(kind, stage, about: "K-1", due: nil, at: now)
            #expect(!message.subject.contains("K-1") && message.paragraphs.count == 2, "\(kind) \(stage)")
        }
    }
}

@Test("R-015 much that waits is one message with numbers, and none when nothing is left of it")
func muchThatWaits() {
    let letter = WaitingTogether(digest: "Y-1", to: "P-1")
    #expect(letter.key.rawValue == "waiting/Y-1" && letter.case == nil && letter.colleague == "P-1")
    #expect(letter.questions.map(\.method) == ["directory.address", "intake.waiting-count"])
    let text = Wording.waitingTogether(CountWaiting.Reply(waiting: 4, late: 1, mails: 2)).paragraphs
    #expect(text[0] == "4 ting venter på dig." && text[1].hasPrefix("1 ting hos dig") && text[2].hasPrefix("2 mails"))
    #expect(Wording.waitingTogether(CountWaiting.Reply(waiting: 0, late: 0, mails: 1)).paragraphs.count == 2)
    #expect(CountWaiting.Reply(waiting: 0, late: 0, mails: 0).isEmpty)
}
