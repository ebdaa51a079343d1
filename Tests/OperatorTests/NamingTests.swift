import CaseModel
import OperatorCore
import Testing
import Wording

@Suite struct `People and units are named by name` {
    private let all = Colleagues.invented

    @Test(arguments: [
        ("P-1", "P-1"), ("Mette Rønne", "P-1"), ("mette", "P-1"), ("METTE", "P-1"), ("roenne", "P-1"), ("aase", "P-2"),
        ("åse", "P-2"), ("lone ågård", "P-3"), ("agård", "P-3"), ("met", "P-1"), ("P-5", "P-5"),
    ])
    func `by id, full name, or a part that only one has`(text: String, person: PersonID) throws {
        if text == "agård" {
            #expect(throws: OperatingRefusal.personUnknown(text)) { try all.person(text) }
        } else {
            #expect(try all.person(text) == person)
        }
    }

    @Test func `a name that several have is not guessed at`() {
        #expect(throws: OperatingRefusal.personAmbiguous("lone", ["Lone Nørby", "Lone Ågård"])) {
            try all.person("lone")
        }
        #expect(throws: OperatingRefusal.personAmbiguous("nørby", ["Lone Nørby", "Åse Nørby"])) {
            try all.person("nørby")
        }
    }

    @Test(arguments: ["", " ", "Hans", "karl"])
    func `nobody is called so, or not any more`(text: String) {
        #expect(throws: OperatingRefusal.personUnknown(text)) { try all.person(text) }
    }

    @Test func `what somebody had who has left is given on by their name too, and they are listed as gone`() throws {
        #expect(try all.anybody("Karl Fratrådt") == "P-5" && all.anybody("mette") == "P-1")
        #expect(throws: OperatingRefusal.personUnknown("Hans")) { try all.anybody("Hans") }
        #expect(throws: OperatingRefusal.personAmbiguous("lone", ["Lone Nørby", "Lone Ågård"])) {
            try all.anybody("lone")
        }
        let wish = try GiveFormal(options(.caseGive, "K-1", "karl", "mette", "--reason", "gone"), all)
        #expect(wish.from == "P-5" && wish.to == "P-1")
        #expect(throws: OperatingRefusal.personUnknown("karl")) {
            try GiveFormal(options(.caseGive, "K-1", "mette", "karl", "--reason", "gone"), all)
        }
        let listed = OtherTables.staff(all).split(separator: "\n")
        #expect(listed.contains { $0.hasPrefix("P-5") && $0.hasSuffix(Wording.hasLeft) })
    }

    @Test func `a unit likewise`() throws {
        #expect(try all.unit("byg") == "U-2")
        #expect(try all.unit("jobcenter nord") == "U-1")
        let refusal = #expect(throws: OperatingRefusal.unitUnknown("Havnen")) { try all.unit("Havnen") }
        #expect(refusal?.sentence == Wording.sentence(forRefusal: "operating.unit_unknown", with: ["name": "Havnen"]))
    }

    @Test func `a unit that is closed is named for what it has, and takes nothing new`() throws {
        let closed = Colleagues(
            ListStaff.Reply(
                units: all.units + [
                    StaffUnit(unit: "U-3", name: "Havnen", parent: "U-1", leader: "P-3", isClosed: true)
                ], people: all.people))
        #expect(try closed.unit("havnen") == "U-3" && closed.openUnit("byg") == "U-2")
        #expect(throws: OperatingRefusal.unitClosed("havnen")) { try closed.openUnit("havnen") }
        let wish = try options(.caseJudge, "K-1", "--kind", "complaint", "--unit", "havnen")
        #expect(throws: OperatingRefusal.unitClosed("havnen")) { try JudgeCase(wish, closed) }
        #expect(OtherTables.staff(closed).contains("Havnen (lukket)"))
    }

    @Test func `a unit without a leader is answered for by the one above`() {
        #expect(all.leader(of: "U-2") == "P-3")
        #expect(all.name(of: "P-9") == "P-9")
        #expect(all.name(of: PersonID?.none) == "–")
    }
}

@Suite struct `A moment as a person writes it` {
    @Test(arguments: [
        "2026-11-23T14:30", "2026-11-23 14:30", "23-11-2026 14:30", "23.11.2026 kl. 14.30", "23/11-2026 14.30",
        "23-11-2026 14:30:00", " 2026-11-23T14:30+01:00 ", "2026-11-23T13:30:00Z", "23.11.2026 KL 14.30",
    ])
    func `is the same moment however it is written`(text: String) {
        #expect(Timestamp(written: text) == "2026-11-23T14:30+01:00")
    }

    @Test func `a day alone is its beginning`() {
        #expect(Timestamp(written: "1-7-2026") == "2026-07-01T00:00+02:00")
    }

    @Test(arguments: [
        "", "i går", "31-02-2026 10:00", "23-11-26 14:30", "2026-11-23 24:00", "2026-11-23 14", "14:30",
        "23-11-2026 14:3x",
        "29-03-2026 02:30", "23-11-2026 14:30 15:30", "2026-11-2-3", "23-11-2026 144:30",
    ])
    func `or no moment at all`(text: String) {
        #expect(Timestamp(written: text) == nil)
    }
}

@Suite struct `A password typed where nothing is shown` {
    private func type(_ bytes: [UInt8]) -> (state: TypedLine.State, text: String?) {
        var line = TypedLine()
        var state = TypedLine.State.goesOn
        for byte in bytes where state == .goesOn { state = line.take(byte) }
        return (state, line.text)
    }

    @Test func `ends with Enter, and letters can be taken back whole`() {
        #expect(type(Array("hæ".utf8) + [127] + Array("ej\n".utf8)) == (.isDone, "hej"))
        #expect(type(Array("forkert".utf8) + [21] + Array("ja\r".utf8)) == (.isDone, "ja"))
        #expect(type([127, 10]) == (.isDone, ""))
    }

    @Test func `is broken off by Ctrl-C, and by Ctrl-D where nothing stands`() {
        #expect(type([97, 3]).state == .isBrokenOff)
        #expect(type([4]).state == .isBrokenOff)
        #expect(type([97, 4]) == (.isDone, "a"))
    }
}
