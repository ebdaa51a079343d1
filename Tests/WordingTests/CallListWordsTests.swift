import CaseModel
import Support
import Testing
import Wording

/// The head of a list on paper, as it is written and as it is read again.
struct CallListWordsTests {
    @Test(arguments: ["Jobcenter Nord", "Borgerservice, som er åben", "Det vi skylder"])
    func `a head is read as it was written, whatever a unit is called`(unit: String) throws {
        for aboutLeader in [false, true] {
            let head = CallListWords.head(
                unit, count: 12, at: "2026-11-23T09:10+01:00", for: "Lone Ågård", aboutLeader: aboutLeader, elsewhere: 2
            )
            let read = try #require(CallListWords.read(head + "\n\n1. Ring senest: i dag"))
            #expect(read.unit == unit && read.count == 12)
            #expect(read.written.hasPrefix("Skrevet mandag den 23. november 2026") && !read.written.contains("Lone"))
        }
    }

    @Test func `what is no list has no head`() {
        #expect(CallListWords.read("") == nil && CallListWords.read("Andet\nend det") == nil)
    }
}
