import CaseModel
import DeskAnswers
import DeskCore
import Testing

struct WishFormTests {
    @Test("R-043 days, an hour and that it is to be announced are read as the citizen's wish")
    func whole() throws {
        let answers = Answers([
            .init(name: "wish-days", value: "wednesday"), .init(name: "wish-days", value: "monday"),
        ]).with("wish-from", "14").with("wish-to", "15.30").with("wish-announced", "yes")
        let wish = CallWish(days: [.monday, .wednesday], from: "14:00", to: "15:30", needsAnnouncedHour: true)
        #expect(try WishForm.command(answers, about: "K-1") == WishForCall(case: "K-1", wish: wish))
    }

    @Test func `fields left empty take the wish back`() throws {
        let shown = WishForm.filled(Answers(), with: CallWish(from: "14:00"))
        #expect(shown["wish-from"] == "14.00")
        #expect(try WishForm.command(shown.with("wish-from", ""), about: "K-1").wish == nil)
    }

    @Test(arguments: [
        CallWish(days: [.friday]), CallWish(from: "08:05"), CallWish(to: "12:00", needsAnnouncedHour: true),
        CallWish(days: [.monday, .thursday], from: "09:00", to: "10:30"),
    ])
    func `what is kept is shown, and sent again unchanged it is the same`(wish: CallWish) throws {
        #expect(try WishForm.command(WishForm.filled(Answers(), with: wish), about: "K-1").wish == wish)
    }

    @Test func `what somebody has typed is not overwritten by what is kept`() {
        let typed = WishForm.filled(Answers(), with: nil).with("wish-from", "10")
        #expect(WishForm.filled(typed, with: CallWish(from: "14:00"))["wish-from"] == "10")
    }

    @Test(arguments: ["kl. 14", "25", "14.5", "14.60", "-1", "14.30.00", "１４"])
    func `a time is written in digits, or it is asked for again`(text: String) {
        let fault = FieldFault("wish-from", "Skriv klokkeslættet i tal, for eksempel 14 eller 14.30.")
        #expect(throws: FieldFaults([fault])) {
            try WishForm.command(Answers().with("wish-from", text), about: "K-1")
        }
    }

    @Test func `a stretch that ends before it begins is asked for again`() {
        let answers = Answers().with("wish-from", "15").with("wish-to", "14.59")
        #expect(throws: FieldFaults.self) { try WishForm.command(answers, about: "K-1") }
    }
}
