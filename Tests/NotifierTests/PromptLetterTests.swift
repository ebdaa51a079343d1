import CaseModel
import Foundation
import NotifierCore
import Testing
import Wording

@Test("R-137 a message about many tasks belongs to no case, is asked about once more, and holds a number alone")
func promptsTogether() {
    let by: Timestamp = "2026-11-25T16:00+01:00"
    let letter = PromptsTogether(digest: "Y-1", to: "P-1", by: by, until: by.adding(hours: 24))
    #expect(letter.key.rawValue == "prompts/Y-1" && letter.case == nil && letter.colleague == "P-1")
    #expect(letter.validUntil == by.adding(hours: 24) && letter.kind == .wellbeingPrompt)
    #expect(letter.questions.map(\.method) == ["directory.address", "wellbeing.digest"])
    let now = by.adding(hours: -24)
    let many = Wording.prompts(7, by: by, at: now)
    #expect(many.paragraphs[0].hasPrefix("7 opgaver under Trivsel venter på dig. Svar på den første senest onsdag"))
    let one = Wording.prompts(1, by: by, at: now).paragraphs[0]
    #expect(one.hasPrefix("1 opgave under Trivsel venter på dig. Svar senest onsdag"))
    let late = Wording.prompts(7, by: by, at: by.adding(hours: 17)).paragraphs[0]
    #expect(late.contains("Den første skulle have været besvaret senest onsdag") && !late.contains("Svar"))
    #expect(!many.subject.contains("7") && many.invitation == nil)
}

@Test("R-139 R-146 whoever is offered something hears that there is something, once each time, and nothing of what")
func careNotice() throws {
    func told(_ instance: Int?) -> CareTold {
        CareTold(prompt: "T-1", person: "P-7", validUntil: "2026-11-30T16:00+01:00", instance: instance)
    }
    let letters = [told(nil), told(2)].map {
        CareNotice(prompt: $0.prompt, to: $0.person, until: $0.validUntil, instance: $0.instance)
    }
    #expect(letters.map(\.key.rawValue) == ["care/T-1/P-7", "care/T-1-2/P-7"])
    #expect(letters.allSatisfy { $0.case == nil && $0.colleague == "P-7" && $0.kind == .wellbeingPrompt })
    #expect(
        letters[0].validUntil == "2026-11-30T16:00+01:00" && letters[0].questions.map(\.method) == ["directory.address"]
    )
    let words = [Wording.careTold.subject] + Wording.careTold.paragraphs
    for kind in CareKind.allCases {
        #expect(!words.contains { $0.localizedCaseInsensitiveContains(Wording.Desk.name(of: kind)) })
    }
    #expect(words.allSatisfy { !$0.contains("T-1") && !$0.contains("leder") })
}

@Test("R-137 what is asked for anew is a message of its own, and the first stays as the first release kept it")
func anew() {
    func prompted(_ instance: Int?) -> Prompted {
        Prompted(
            prompt: "T-1", leader: "P-1", kind: .oneToOne, stage: .first, by: "2026-11-25T16:00+01:00",
            validUntil: "2026-11-25T16:00+01:00", instance: instance)
    }
    #expect(Prompt.owed(after: prompted(nil)).map(\.key.rawValue) == ["prompt/T-1/first/P-1"])
    #expect(Prompt.owed(after: prompted(2)).map(\.key.rawValue) == ["prompt/T-1/first-2/P-1"])
    #expect(prompted(nil).sequence == 0 && prompted(2).sequence == 2, "what withdraws the first has the one between")
}
