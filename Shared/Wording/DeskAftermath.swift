package import CaseModel

/// Efter konflikten: looking back on a meeting, mediation, reparation, and how the citizen was met.
extension Wording.Desk {
    package static let aftermath = "Efter konflikten"
    package static let aftermathHint = "Det her er til eftertanke og opfølgning. Det ændrer intet ved sagen selv."
    package static let meetings = "Møder, I har set tilbage på"
    package static let meetingNew = "Se tilbage på et møde"
    package static let meetingHeld = "Hvornår blev mødet holdt?"
    package static let meetingExplained = "Hvordan forklarede I forløbet for borgeren?"
    package static let meetingExplainedHint = "Den forklaring bestemmer, hvordan I taler sammen fremover."
    package static let meetingContact = "Hvem kan borgeren kontakte fremover?"
    package static let meetingContactHint = "Det skal være sagt til borgeren ved mødets afslutning."
    package static let meetingQuestions = "Spørgsmål til jer selv"
    package static let meetingOwed = "Skriv ned, hvad I skylder borgeren, og hvem der gør det hvornår"
    package static let meetingLearned = "Åbn sagen, og tag det op i en gennemgang"
    package static let meetingSave = "Gem tilbageblikket"
    package static func meetingLine(_ day: String, contact: String) -> String {
        "Møde \(day). Borgeren kan kontakte \(contact)."
    }
    package static let mediations = "Mægling"
    package static let mediationHint =
        "Mægling er frivillig og sker hos en neutral tredje. Intet i sagen behandles eller afgøres dér."
    package static let aftermathNone = "Der er ikke skrevet noget her."
    package static let mediationOffer = "Tilbyd mægling"
    package static let mediationGround = "Hvorfor tilbydes den?"
    package static let mediationSend = "Send tilbuddet til borgeren"
    package static let mediationOral = "Tilbuddet er sagt mundtligt, og der skal ikke sendes brev"
    package static let mediationOralSave = "Gem, at det er sagt"
    package static let mediationSendHint =
        "Borgeren får tilbuddet i et brev. Brevet begynder efter det, du vælger her."
    package static let mediationWasOral = "Sagt mundtligt."
    package static func mediationDue(_ state: MediationState, _ latest: String) -> String {
        switch state {
        case .offered: "Spørg borgeren senest \(latest), hvis der ikke er kommet svar."
        case .accepted: "Mødet skal holdes senest \(latest)."
        case .agreed, .declined, .ended, .followedUp: "Der skal følges op senest \(latest)."
        }
    }
    package static let mediationYes = "Borgeren siger ja"
    package static let mediationNo = "Borgeren siger nej"
    package static let mediatorDeclined = "Mægleren siger nej"
    package static let mediatorDeclinedWho = "Hvem har sagt nej?"
    package static let mediatorDeclinedHint =
        "Navn og sted. Borgerens ja gælder stadig, og lederen får besked. Spørg en anden."
    package static let mediatorDeclinedMissing = "Skriv, hvem der har sagt nej til at mægle."
    /// - Parameter names: those who have said no, in that order.
    package static func mediatorsDeclined(_ names: [String], isOpen: Bool) -> String {
        "Har sagt nej til at mægle: \(names.joined(separator: ", "))." + (isOpen ? " Spørg en anden." : "")
    }
    package static let mediationHeld = "Mæglingen er holdt"
    package static let mediationWhen = "Hvornår?"
    package static let mediator = "Hvem mæglede?"
    package static let mediatorHint = "Navn og sted. En, der hverken står i sagen eller leder enheden."
    package static let mediatorColleague = "En kollega mæglede"
    package static let noColleague = "Nej, en udefra"
    package static let mediationFree = "Intet i sagen blev behandlet eller afgjort"
    package static let mediationAgreed = "Vi nåede til en fælles forståelse"
    package static let mediationPlan = "Hvordan følges der op?"
    package static let mediationPlanBy = "Hvornår?"
    package static let mediationFollowedUp = "Der er fulgt op"
    package static let mediationSaid = "Hvad kom der ud af det?"
    package static func followUpBy(_ plan: String, _ day: String) -> String { "\(plan) Inden \(day)." }
    package static let reparations = "Reparation"
    package static let reparationHint =
        "Har borgeren mistet noget, fordi vi gjorde noget forkert? En klage giver ikke i sig selv ret til mere, men en fejl skal rettes op."
    package static let reparationNew = "Foreslå en reparation"
    package static let reparationGround = "Hvad gik galt hos os?"
    package static let reparationLoss = "Hvad har borgeren mistet?"
    package static let reparationClear = "Det kan klart konstateres, at vores fejl er årsagen"
    package static let reparationBasis = "Hvad er grundlaget i loven?"
    package static let reparationBasisHint =
        "Skriv loven og paragraffen, som »forvaltningsloven § 7«. Kræves ved et økonomisk tab. Klagen er ikke et grundlag."
    package static let reparationBack = "Gives hjælpen tilbage fra en dag?"
    package static let reparationAcknowledge = "Hvad anerkender vi, og hvordan ser vi det selv?"
    package static let reparationSave = "Gem forslaget"
    package static let reparationGrant = "Giv den"
    package static let reparationRefuse = "Giv den ikke"
    package static let reparationReason = "Hvorfor? Til sagen"
    package static let reparationTell = "Sådan får borgeren det at vide"
    package static let reparationTellHint = "Skriv brevet, eller skriv dagen, hvor det blev sagt."
    package static let reparationWords = "Brevet til borgeren: hvad er besluttet, og hvorfor?"
    package static let reparationWordsHint =
        "Skriv til borgeren, i korte sætninger. Siger I nej, skal grunden stå her."
    package static let reparationAppeal = "Sådan kan borgeren klage"
    package static let reparationAppealHint = "Til hvem, hvordan og inden hvornår. Skal med, når svaret er nej."
    package static let reparationTold = "Eller: hvilken dag blev det sagt til borgeren?"
    package static func reparationBy(_ name: String, _ day: String) -> String { "\(name), \(day)" }
    package static let chooseFollowUp = "Skriv den dag, hvor der senest følges op på planen."
    package static let chooseToldOn = "Skriv den dag, det blev sagt, eller lad den stå tom."
    package static let reparationDecidedBy = "Besluttet af"
    package static let reparationProposedBy = "Foreslået af"
    package static func reparationDue(_ latest: String) -> String { "Lederen svarer senest \(latest)." }
    package static let reparationGiver = "Hvem giver den, når svaret er ja?"
    package static let reparationNoGiver = "Ingen, svaret er nej"
    package static let reparationGiverHint = "En, der har sagen, eller enhedens leder."
    package static let reparationGiveBy = "Hvornår skal den senest være givet, når svaret er ja?"
    package static let reparationGivenBy = "Gives af"
    package static func reparationGiftDue(_ latest: String) -> String { "Skal være givet senest \(latest)." }
    package static let reparationGivenOn = "Hvilken dag blev den givet?"
    package static let reparationGiven = "Den er givet"
    package static let reparationGivenDay = "Givet den"
    package static let chooseGiveBy = "Skriv den dag, hvor den senest skal være givet."
    package static let chooseGivenOn = "Skriv den dag, den blev givet."
    package static func reparationToldOn(_ day: String) -> String { "Sagt til borgeren \(day)." }
    package static let reparationWritten = "Borgeren får svaret i et brev."
    package static let reparationLook = "Se brevet, hvis svaret er nej"
    package static let reparationLookGranted = "Se brevet, hvis svaret er ja"
    package static let experience = "Sådan blev borgeren mødt"
    package static let experienceHint = "Spørg borgeren. Svarene bruges kun som tal for mange."
    package static let experienceOwn = "Borgeren har selv svaret med koden i et brev."
    package static let experienceSave = "Gem borgerens svar"
    package static let goToAftermath = "Efter konflikten: møder, mægling, reparation"
}
