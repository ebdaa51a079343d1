import CaseModel
import Testing

@Suite struct CPRTests {
    @Test(
        "mod-11 is not examined, and the seventh digit says the century",
        arguments: [
            ("2211771212", "1977-11-22"), ("251216-9996", "2016-12-25"), ("0101005000", "2000-01-01"),
            ("0101585000", "1858-01-01"), ("0101364000", "2036-01-01"), ("0101374000", "1937-01-01"),
            ("2902004000", "2000-02-29"),
        ])
    func birthday(text: String, day: String) {
        let number = CPR(text)
        #expect(number?.birthday?.description == day)
    }

    @Test(arguments: ["", "221177121", "22117712123", "3102771212", "2902990000", "22-11771212", "221177 1212"])
    func `what is no number is none`(text: String) {
        let isNumber = CPR(text) != nil
        #expect(!isNumber)
    }

    @Test(
        "a number is found in words however it is typed",
        arguments: [
            "Bente Hansen, cpr 010190-1234", "0101901234", "010190 1234.", "(010190 - 1234)", "Se 010190-1234, og ring",
        ])
    func inWords(text: String) { #expect(CPR.stands(in: text)) }

    @Test(
        "what only looks like one is left alone",
        arguments: [
            "", "Ring 12 34 56 78", "+45 12345678", "Sag 2026-11-30", "990190-1234", "K-0101901234ABCDEFGHJK",
            "01019012345",
            "10101901234", "010190-123", "010190--- -1234", "den 01.01.90 1234",
        ])
    func otherNumbers(text: String) { #expect(!CPR.stands(in: text)) }

    @Test func `no way of printing shows it`() throws {
        let number = try #require(CPR("2211771212"))
        var dumped = ""
        dump(number, to: &dumped)
        for shown in ["\(number)", String(reflecting: number), dumped, "\([number])", "\(Optional(number) as Any)"] {
            #expect(!shown.contains("1212") && shown.contains("CPR"))
        }
    }
}
