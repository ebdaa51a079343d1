package import CaseModel

/// Læring: what waits, a review step by step, and what is to change. About systems and our own share, never about blame
/// (R-120).
extension Wording.Desk {
    package static let learningHint =
        "Her leder vi efter det, der kan gøres bedre næste gang, og begynder med vores egen del. Ingen skal stå til regnskab."
    package static let learningNow = "Det er vi ved at ændre"
    package static let learningNowNone = "Din enhed har ikke noget, der skal ændres lige nu."
    package static let changedByUs = "Det har vi ændret"
    package static let changedByUsNone = "Her står det, når en klage har fået os til at ændre noget."
    package static let changedByOthers = "Det har andre ændret"
    package static let findCard = "Find et handlingskort"
    package static let waitsForYou = "Venter på dig"
    package static let waitsForYouNone = "Intet venter på dig her."
    package static let allReviews = "Gennemgange"
    package static let allFindings = "Læringspunkter"
    package static let findingsNone = "Ingen læringspunkter passer til det, du har valgt."
    package static let findingsMore = "Der er flere end her. Vælg en enhed eller en status for at se dem."
    package static let reviewsMore =
        "Der er flere end de hundrede nyeste. Vælg en enhed under læringspunkterne for at se dens."
    package static let findingsBelow = "Resten står under alle læringspunkter"
    package static let reviewsBelow = "Resten står under gennemgange."
    package static let reviewsAbove = "De gennemgange, du kan gå i gang med, står øverst, under det, der venter på dig."
    package static let reviewOfCase = "Gennemgang af sag"
    package static func complaintCame(_ day: String) -> String { "Klagen kom \(day)." }
    package static func reviewSince(_ day: String) -> String { "Gennemgang siden \(day)." }
    package static let filter = "Vis"
    package static let everyUnit = "Alle enheder"
    package static let everyCause = "Alle årsager"
    package static let everyState = "Alle, der ikke er slut"
    package static let seeCauses = "Årsager, der kommer igen"
    package static let seeAssessments = "Vurderinger af risici og samarbejde"
    package static let seeFigures = "Tal"
    package static let review = "Gennemgang"
    package static let reviewOfIncident =
        "Gennemgangen nævner ingen sag og ingen personer. Se på, hvordan arbejdet er lagt til rette."
    package static let reviewCase = "Åbn sagen"
    package static let reviewWaitsHint =
        "Gennemgangen afventer. Det kan være en aftale, der først skal holdes, en oplysning, der mangler, eller noget andet. "
        + "Den åbner af sig selv på datoen, eller før, når det er på plads. Trækker det ud, kommer der en senere dato."
    package static let letBegin = "Begynd alligevel"
    package static let letBeginReason = "Hvorfor kan gennemgangen begynde nu?"
    package static let letBeginHint = "Tal med dem, der har stået i sagen, før du åbner. Din begrundelse gemmes."
    /// - Parameter waits: whether it waits again since.
    package static func openedBecause(_ reasons: String, waits: Bool = false) -> String {
        let said = reasons.split(whereSeparator: \.isNewline).joined(separator: "; ")
        return waits ? "Blev åbnet før tid, men afventer nu igen: \(said)" : "Åbnet før tid: \(said)"
    }
    /// Of one that is begun while somebody is waited for.
    package static func meetingWaits(until moment: String) -> String {
        "Afventer til \(moment). Der kan godt skrives i gennemgangen, men mødet skal ligge bagefter."
    }
    /// Of one that is closed.
    package static func reopeningWaits(until moment: String) -> String {
        "Afventer til \(moment). Gennemgangen kan først åbnes igen bagefter."
    }
    package static let book = "Aftal mødet"
    package static let bookWhen = "Hvornår mødes I om gennemgangen?"
    package static let bookHint = "Et møde om læring er aldrig det samme møde som en debriefing."
    package static let bookPeople = "Hvem skal med?"
    package static let bookPeopleHint =
        "De får mødet i kalenderen, og du får det selv. Der står intet om sagen. Flyttes eller aflyses det, får de besked."
    /// - Parameter isOver: the hour has passed; whether they met, nobody has said.
    package static func meets(_ when: String, isOver: Bool, with names: [String] = []) -> String {
        let who = names.isEmpty ? "" : ": \(names.joined(separator: ", "))"
        return isOver ? "Mødet var aftalt til \(when)\(who)." : "I mødes \(when)\(who)."
    }
    package static func gaveUpMeeting(_ day: String) -> String {
        "Mødet blev aflyst \(day), fordi gennemgangen afventer. De, der var bedt med, har fået besked. Aftal et nyt, når den åbner."
    }
    package static func reviewDue(_ latest: String) -> String { "Gennemgangen skal være afsluttet senest \(latest)." }
    package static func reviewLate(_ latest: String) -> String {
        "Gennemgangen skulle være afsluttet senest \(latest)."
    }
    package static func reviewErased(_ day: String) -> String {
        "Svarene er slettet \(day). Læringspunkterne står her stadig."
    }
    package static let reviewClosedCase =
        "Du ser gennemgangen og ikke sagen. Bed enhedens leder om at være med, når I taler om den."
    package static let reviewByNumber = "Gennemgå en sag"
    package static let reviewByNumberHint =
        "Skriv sagens nummer. Du ser gennemgangen og ikke sagen; enhedens leder kan åbne den."
    package static let findingAgain = "Er det et af disse, der er sket igen?"
    package static let findingAgainHint =
        "De er gjort færdige i enheden. Dem, du vælger, åbnes igen. Vælger du intet, åbnes kun de punkter, hvor både årsagen og det, "
        + "der satte klagerne i gang, er de samme. Er det ikke skrevet ned, ses der i stedet på, hvad der blev ændret."
    package static let findingAgainNone = "Nej, ingen af dem"
    package static func findingDone(_ text: String, _ cause: String, _ day: String) -> String {
        "\(text) (\(cause), \(day))"
    }
    package static let saveReviewStep = "Gem, og gå til næste trin"
    package static let saveAnswer = "Gem svaret"
    package static let changeAnswer = "Ret svaret"
    package static func stepHead(_ step: Int) -> String { "Trin \(step) af 5" }
    package static let fiveSteps = "De fem trin"
    package static let checkHead = "Bagefter: så vi rigtigt?"
    package static let checkHint = "Tre korte spørgsmål om hele forløbet."
    /// Beside an answer of yes or no; the question is named, so that no two fields are called the same.
    package static func checkNote(_ question: String) -> String {
        "Uddyb: \(question.hasSuffix("?") ? String(question.dropLast()) : question)"
    }
    package static let saveCheck = "Gem svarene"
    package static let addFinding = "Skriv et læringspunkt"
    package static let findingText = "Hvad skal ændres?"
    package static let findingTextHint = "Skriv om arbejdsgangen, ikke om personer."
    package static let findingCause = "Hvad var årsagen?"
    package static let findingRecurrence = "Var det en enkelt gang?"
    package static let findingOwner = "Hvem tager sig af det?"
    package static let findingDue = "Hvornår skal det være gjort?"
    package static let findingSpread = "Hvem skal lære af det?"
    package static let findingChange = "Hvad ændres?"
    package static let saveFinding = "Gem læringspunktet"
    package static let closeReview = "Afslut gennemgangen"
    package static let closeReviewHint =
        "Når den er afsluttet, kan svarene ikke ændres, før nogen åbner den igen. Læringspunkterne følges stadig."
    package static let closeWithoutCheck = "Svar først på de tre spørgsmål ovenfor."
    package static let reopenReview = "Åbn gennemgangen igen"
    package static let reopenReason = "Hvorfor åbnes den igen?"
    package static let reopenHint =
        "Det, der er skrevet, står der endnu. Alle, der ser gennemgangen, ser din begrundelse."
    package static func reopenedBy(_ name: String, _ moment: String, _ reason: String?) -> String {
        "Åbnet igen \(moment) af \(name)\(reason.map { ": \($0)" } ?? "; begrundelsen er slettet")"
    }
    package static let notAnswered = "ikke besvaret"
    package static let chooseRecurrence = "Vælg, om det var en enkelt gang"
    package static let startReview = "Start en gennemgang"
    package static let startReviewHint =
        "Vil I lære af sagen, selv om intet kræver det? Også en klage uden fejl kan lære os noget."
    package static let goToReview = "Gå til gennemgangen"
    package static let reviewSaved = "Gemt. Du kan holde pause nu; intet går tabt."

    package static let finding = "Læringspunkt"
    package static let findingOverdue = "Datoen er passeret"
    package static func findingFrom(_ cases: Int, told: Int) -> String {
        guard cases > 0 else { return "Kommer ikke fra en klage." }
        return
            "Kommer fra \(Wording.counted(Int64(cases), "klage", "klager")); \(told == 0 ? "ingen borger er skrevet til om ændringen" : "\(Wording.counted(Int64(told), "borger", "borgere")) er skrevet til om ændringen")."
    }
    package static func reopened(_ times: Int) -> String {
        "Åbnet igen \(Wording.counted(Int64(times), "gang", "gange")), fordi det samme skete efter ændringen."
    }
    package static func effectAt(_ day: String) -> String { "Sker det samme ikke igen inden \(day), er punktet slut." }
    package static let advance = "Hvordan går det?"
    package static let advanceSaid = "Hvad er gjort, eller hvorfor opgives det?"
    package static let saveState = "Gem status"
    package static let moveFinding = "Giv det til en anden, eller flyt datoen"
    package static let moveReason = "Hvorfor?"
    package static let saveMove = "Gem ændringen"
    package static let tellCitizens = "Fortæl borgerne, hvad der er ændret"
    package static let lessonHint =
        "Teksten sendes i et brev til hver borger, hvis klage gav læringspunktet. Skriv intet om personer eller sager."
    /// How many get the letter; none of them can be called back.
    package static func lessonTo(_ citizens: Int) -> String {
        "\(Wording.counted(Int64(citizens), "borger", "borgere")) får brevet. Se det først: det kan ikke kaldes tilbage."
    }
    package static let complaintsHead = "Klagerne, det kommer fra"
    package static let complaintTold = "er skrevet til"
    package static let complaintUntold = "får brevet"
    package static func complaintsHidden(_ count: Int, beside: Bool) -> String {
        "\(beside ? "Og " : "")\(Wording.counted(Int64(count), "klage", "klager")), som du ikke har adgang til."
    }
    package static let lessonSure = "Jeg har læst brevet og set, hvem der får det"
    package static let lessonNotSure = "Sæt kryds, når du har læst brevet og set, hvem der får det"
    package static let lessonLookFirst = "Se brevet, før du sender det"
    package static let lessonChanged = "Teksten er ændret, siden du så brevet; se det igen"
    package static func lessonNames(_ names: [String]) -> String {
        "Teksten nævner \(names.joined(separator: " og ")) ved fulde navn. Skriv, hvad der er ændret, og ikke hvem der gjorde hvad."
    }
    package static let tellText = "Hvad er ændret?"
    package static let sendLesson = "Send til borgerne"
    package static let lessonsTold = "Det har borgerne fået at vide"
    /// "2 borgere, mandag kl. 9.05, af Lone Ågård"
    package static func lessonTold(_ citizens: Int, by person: String?, _ moment: String?) -> String {
        let who = citizens == 1 ? "1 borger" : "\(citizens) borgere"
        return [who, moment, person.map { "af \($0)" }].compactMap(\.self).joined(separator: ", ")
    }
    package static let linkCase = "Endnu en klage handler om det samme"
    package static let linkCaseNumber = "Sagens nummer"
    package static let linkCaseHint =
        "Er klagen fra enheden selv og kommet, efter at punktet blev gjort færdigt, åbnes punktet igen."
    package static let saveLink = "Tilføj klagen"
    package static let chooseCause = "Vælg en årsag."
    package static let chooseOwner = "Vælg en, der tager sig af det."
    package static let chooseDue = "Skriv den dag, det skal være gjort."
    package static let chooseState = "Vælg en status."
    package static let writeStep = "Skriv et svar, også gerne et kort."
    package static let chooseAnswer = "Vælg et svar."
    package static let writeCaseNumber = "Skriv sagens nummer, som det står på sagen."
    package static let chooseMoment = "Skriv dag og klokkeslæt."

    package static let causes = "Årsager, der kommer igen"
    package static let causesHint =
        "Antal læringspunkter efter årsag, talt for hele kalenderår. Små tal og tal, som man kunne regne dem ud af, er skjult."
    /// The line of findings that no complaint led to, between the channels.
    package static let causesNoChannel = "Fra en hændelse, ikke en klage"
    package static func counted(_ from: CivilDay, _ to: CivilDay) -> String {
        "Talt fra \(Wording.shortDay(from)) til og med \(Wording.shortDay(to))."
    }
    package static let causesNone = "Ingen læringspunkter i perioden."
    package static let total = "I alt"
    package static let few = "få"
    package static let hidden = "skjult"
    package static func by(_ dimension: CauseDimension) -> String {
        switch dimension {
        case .unit: "Enhed"
        case .month: "Måned"
        case .channel: "Kanal"
        }
    }

    package static let assessments = "Vurderinger"
    package static let assessmentsHint =
        "Arbejdsmiljøloven beder os om løbende og systematisk at vurdere risikoen for konflikter. Samtalerne om sprog og samarbejde er et tilbud."
    package static let assessmentsDue = "Skal ses på nu"
    package static let assessmentsMore = "Der er flere end her. Vælg en enhed for at se dens."
    package static let assessedUnit = "Læs, hvad en enhed svarede"
    package static let assessmentsDueNone = "Alt er set på i tide."
    package static let assessmentsDone = "Sidst set på"
    package static let neverAssessed = "aldrig set på"
    package static func assessedBefore(_ day: String) -> String { "skulle være set på inden \(day)" }
    package static func nextAssessed(_ held: String, _ next: String) -> String {
        "Talt om \(held). Igen inden \(next)."
    }
    package static let assess = "Se på det nu"
    package static let assessUnit = "Hvilken enhed?"
    package static let assessHeldOn = "Hvornår talte I om det?"
    package static let assessAgreed = "Hvad aftalte I at gøre?"
    package static let assessOwner = "Hvem følger op?"
    package static let assessDue = "Hvornår skal det være gjort?"
    package static let assessDueHint =
        "Med en dag bliver det, I aftalte, til et læringspunkt, som den ansvarlige får besked om. Lad den stå tom, hvis I lader alt være."
    package static let assessEarlier = "Sådan svarede I sidst"
    package static let assessAll = "Se alle gange"
    package static func assessFollowed(_ state: String) -> String { "Følges som et læringspunkt: \(state)." }
    package static let saveAssessment = "Gem vurderingen"
    package static let chooseUnit = "Vælg en enhed."
    package static let chooseHeldOn = "Skriv den dag, I talte om det."
}
