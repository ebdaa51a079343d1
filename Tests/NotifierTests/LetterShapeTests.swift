import CaseModel
import NotifierCore
import Testing
import Wire

/// What the first release wrote in its ledger, line by line.
private let released = [
    (
        #"{"receipt":{"_0":{"case":"K-1","received":"2026-11-23T08:00:00.000Z","kind":"complaint","route":"callback","ringsBefore":"2026-11-24T08:00:00.000Z"}}}"#,
        "receipt/K-1"
    ),
    (
        #"{"copy":{"_0":{"case":"K-1","note":"N-1","version":2,"by":"2026-11-24T08:00:00.000Z"}}}"#,
        "copy/N-1/2"
    ),
    (
        #"{"ping":{"_0":{"case":"K-1","callback":"C-1","stage":"nearLimit","to":"P-1","due":"2026-11-24T08:00:00.000Z","validUntil":"2026-11-24T08:00:00.000Z"}}}"#,
        "ping/C-1/nearLimit/P-1"
    ),
    (
        #"{"moved":{"_0":{"case":"K-1","callback":"C-1","number":3,"to":"P-1","due":"2026-11-24T08:00:00.000Z"}}}"#,
        "moved/C-1/3/P-1"
    ),
    (
        #"{"handover":{"_0":{"case":"K-1","handover":"H-1","to":"P-1","received":"2026-11-23T08:00:00.000Z","acknowledgeBy":"2026-11-24T08:00:00.000Z"}}}"#,
        "handover/H-1/P-1"
    ),
    (#"{"handover":{"_0":{"case":"K-1","handover":"H-1","to":"P-1"}}}"#, "late-handover/H-1/P-1"),
    (
        #"{"prompt":{"_0":{"prompt":"T-1","kind":"oneToOne","stage":"first","to":"P-1","by":"2026-11-24T08:00:00.000Z","validUntil":"2026-11-24T08:00:00.000Z"}}}"#,
        "prompt/T-1/first/P-1"
    ),
]

@Test(arguments: released)
func `a ledger written by the first release is read, under the same key, and written as it was`(
    line: String, key: String
) throws {
    let matter = try JSON.read(Array(line.utf8)).decode(Matter.self)
    #expect(matter.key.rawValue == key)
    #expect(try JSON(encoding: matter).text == line)
}

@Test func `every letter has a name of its own, an event or a person it follows from, and something to fetch`() throws {
    #expect(Set(Letters.all.map { $0.name }).count == Letters.all.count)
    // Those that follow from what became of another letter.
    let followers = [Again.name, Nudge.name, ReturnNotice.name, UnheardDigest.name, UnheardPing.name]
    for type in Letters.all { #expect(type.occasions.isEmpty == followers.contains(type.name), "\(type.name)") }
    for (line, _) in released {
        let matter = try JSON.read(Array(line.utf8)).decode(Matter.self)
        #expect(!matter.needs.isEmpty)
        #expect(matter.needs.allSatisfy { !$0.rawValue.contains(" ") })
        for need in matter.needs { #expect(try matter.question(need)?.body().object != nil) }
    }
}

@Test func `a letter that this release does not know is said to be unreadable rather than lost`() throws {
    let line = #"{"postcard":{"_0":{"case":"K-1"}}}"#
    #expect(throws: JSONFault.self) { try JSON.read(Array(line.utf8)).decode(Matter.self) }
}

@Test func `what was fetched by the first release is still at hand`() throws {
    let line = #"{"address":{"email":"a@b.invalid","isActive":true,"name":"Mette"}}"#
    let fetched = try JSON.read(Array(line.utf8)).decode(Fetched.self)
    #expect(try fetched.reply(.address, to: StaffAddress.self).name == "Mette")
    #expect(throws: LetterFault(code: "letter.incomplete")) { try fetched.recipient() }
}

@Test func `a copy is overtaken by a newer version of its own note, and by nothing else`() {
    let copy = NoteCopy(case: "K-1", note: "N-1", version: 1, by: "2026-11-24T09:00+01:00")
    let newer = NoteCopy(case: "K-1", note: "N-1", version: 2, by: "2026-11-24T09:00+01:00")
    let other = NoteCopy(case: "K-1", note: "N-2", version: 2, by: "2026-11-24T09:00+01:00")
    #expect(copy.isOvertaken(by: newer))
    #expect(!newer.isOvertaken(by: copy))
    #expect(!copy.isOvertaken(by: other))
}
