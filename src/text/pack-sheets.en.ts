import type { packSheetsZh } from "./pack-sheets.zh";

/** The sheets for grown-ups: driver, parents, risks, emergencies, lists. In English. */
export const packSheetsEn: typeof packSheetsZh = {
  coach: {
    title: "Coach sheet",
    intro:
      "Please compare watches and route with the leading teacher before setting out. Where no source tells of stopping places and road limits it says “not verified”: the coach company has to look.",
    count: (coaches) => `Coaches: ${coaches} (estimated at 45 seats each)`,
    stop: "Stop",
    arrive: "Arrive",
    leave: "Leave",
    drop: "Setting down and parking",
    way: "Way here",
    dropUnknown: "not verified: ask the venue first",
    dropKnown: "known; confirm with the venue first",
    limits: "Height, width and weight limits, turning space",
    driver: "Driver and plate",
    leader: "Leading teacher, telephone",
    rest: (minutes) =>
      `This plan sets at most ${minutes} at the wheel without a break; each break on the way is at least 20 minutes. The company's own rules hold as well.`,
    notes: "Notes",
    notesText:
      "Pupils board and leave on the pavement side only; somebody directs every reversing; no start before all are seated; the teacher on board reports the head count before every start.",
  },
  parents: {
    title: "A letter to parents",
    greeting: "Dear parents,",
    opening: (name, date) =>
      `The school plans a day of field study, “${name}”, on ${date}. Please read the following together with your child.`,
    purpose: "Purpose",
    purposeText:
      "To bring children to the memorial halls and former sites of their own district, to teach them to find evidence and note its source, and to get to know Fangshan's people and past.",
    time: "Time",
    timeText: (start, end) =>
      `We meet at ${start} and expect to end at ${end}. Should weather or roads change this, the school will tell you.`,
    timeOpenText: (start) => `We meet at ${start}. When the day ends is not verified; the school will tell you.`,
    route: "Route",
    routeText: (names, way) => `${names}. By: ${way}.`,
    content: "Content",
    contentText:
      "Visits, a handbook to fill in, talks in groups, and a presentation back at school. Nobody is ranked, and it has no bearing on admission to further schools.",
    cautions: "Please note",
    cautionsText:
      "School dress and sports shoes; water, raincoat, paper and pen; no valuables; telephones as the school rules.\nPlease state allergies, travel sickness and medicines truthfully.\nCosts, meals and insurance are explained by the school on a separate sheet.",
    seasonText: (seasons) =>
      `The day falls in the ${seasons}: the school checks that day's notices again before setting out, and changes the date if need be.`,
    fire: "forest-fire season",
    flood: "flood season",
    unverified: (names) =>
      `Whether these places are open on the day is not verified; the school will confirm it before setting out: ${names}.`,
    voluntary: "Taking part is voluntary. The school arranges something else for those who stay.",
    signature: "The school (seal)    Date",
    slip: "Reply slip",
    slipText: "I have read this letter and  □ agree  □ do not agree  that my child takes part.",
    pupil: "Pupil's name and class",
    health: "Allergies, travel sickness, medicines, anything a teacher should know",
    contact: "Emergency contact and telephone",
    sign: "Parent's signature and date",
  },
  risk: {
    title: "Risk table (draft)",
    intro:
      "This table was drawn from the plan's own data for discussion and change. It stands for no review and no permission. Look at the route, change each row, then submit it as the school and the district now require.",
    hazard: "What may happen",
    basis: "What the plan says",
    measure: "What we do about it",
    who: "In charge",
    rest: "What remains, plan B",
    levels: { red: "solve first", amber: "check", plain: "always" },
    whole: "all the way",
    own: "To add after looking at the route",
    dayOnly: (number) => `day ${number}`,
    figures: (is, limit) => `plan ${is}, limit ${limit}`,
    one: (is) => `plan ${is}`,
    stopsOf: (numbers) => `stops ${numbers}`,
    survey: "Route looked at on, by",
    persons: (count) => `${count} people`,
  },
  risks: {
    closed: {
      hazard: "Shut out: closed on the day",
      measure: "Change the date or the stop; do not set out without the venue's written word.",
    },
    unverified: {
      hazard: "Shut out: opening not verified",
      measure: "Phone two weeks ahead and again the day before; have another stop ready.",
    },
    capacity: {
      hazard: "The venue is too small: crowding",
      measure: "Ask how many may be inside; go round in groups, a teacher with each.",
    },
    schematic: {
      hazard: "Following a sketched line and losing the way",
      measure: "A sketch is no route: walk only stretches that somebody who leads has walked before.",
    },
    position: {
      hazard: "The gate is not found: the position is approximate",
      measure: "Ask venue or village for gate and meeting point; note them when looking at the route.",
    },
    ways: {
      hazard: "Time on the road is estimated and may run over",
      measure: "Check each leg with a navigation app, let the coach company drive it once, leave slack.",
    },
    coach: {
      hazard: "No place for the coach to stop: boarding at the roadside",
      measure: "Ask beforehand; board on the pavement side only, a teacher before and behind.",
    },
    traffic: {
      hazard: "On the road: sudden braking, sickness, a pupil left behind",
      measure: "Belts on; count at every boarding; sick bags; the driver rests as required.",
    },
    roadside: {
      hazard: "Walking along a road: traffic",
      measure: "In line at the edge, a teacher at each end in a reflective vest; somebody at every crossing.",
    },
    slope: {
      hazard: "Slopes and steps: slips, sprains, falling behind",
      measure: "Shoes that grip; the slowest sets the pace; first aid at the rear; not after rain.",
    },
    effort: {
      hazard: "Too far or too high for the group",
      measure: "Shorten it, rest more; a vehicle waits half-way.",
    },
    fire: {
      hazard: "Forest-fire season",
      measure: "No matches, no smoking, no cooking; check that day's closures, and go elsewhere if closed.",
    },
    flood: {
      hazard: "Flood season: flash floods, rockfall, cut roads",
      measure: "Cancel on any warning; keep out of ravines and off river banks; know the nearest high ground.",
    },
    heat: {
      hazard: "Heat and sun",
      measure: "Not outdoors at noon; drink every half hour; hats; shade for the unwell, and medical help soon.",
    },
    cold: { hazard: "Cold, ice on paths", measure: "Clothes in layers; no icy stretches; less time outdoors." },
    dark: {
      hazard: "Not back before dark",
      measure: "Set out earlier or drop a stop; torches at both ends of the line.",
    },
    long: {
      hazard: "Too long a day, or too long at the wheel",
      measure: "Fewer stops; breaks on the way; tell parents if it gets late.",
    },
    toilets: {
      hazard: "Long stretches without toilets",
      measure: "Before leaving and first on every arrival; find places on the way.",
    },
    food: {
      hazard: "Meals: allergy, dirt, choking",
      measure: "Collect allergies; no roadside food; wash hands; a teacher present.",
    },
    adults: { hazard: "Too few adults", measure: "More teachers or parents; check the district's present rule." },
    lost: {
      hazard: "A pupil gets lost",
      measure: "Small groups with leaders; count at every change; a card for everyone; wait where you are.",
    },
    illness: {
      hazard: "Sudden illness or injury",
      measure: "Collect histories and medicines; first aid at hand; car and person for hospital named.",
    },
    weather: {
      hazard: "Thunderstorm, gale, fog",
      measure: "Look at the forecast the evening before and in the morning; change the date on a warning.",
    },
    ground: {
      hazard: "Water's edge, drops, rockfall, building works, snakes and insects",
      measure:
        "Not verified: this map has no such data of the way or the places. Note each when looking at the route, and mark where nobody goes.",
    },
    date: {
      hazard: "No date yet: hours, darkness and season are unchecked",
      measure: "Set the date, then print this table again.",
    },
  },
  emergency: {
    title: "Emergency card",
    intro: "One for each adult, in the outermost pocket.",
    numbers: "All over China: police 110 · fire 119 · ambulance 120 · forest fire 12119",
    leader: "In charge",
    school: "School duty telephone",
    doctor: "Doctor or first-aider",
    coach: "Coach company",
    hospital: "Nearest hospital (name, telephone, minutes)",
    police: "Nearest police station",
    muster: "Meeting point at each stop",
    musterText: "to be filled in when looking at the route",
    steps: "What to do first",
    stepsText:
      "1. Stop the others, count them, get them away from danger.\n2. Help: dial 120, say where, how many, what injuries.\n3. One teacher goes along to hospital, one stays with the group.\n4. Tell the person in charge and the school; the school tells the parents.\n5. Note times and events; do not guess at causes.",
    position: "How to say where you are",
  },
  roster: {
    title: "Roster and roles",
    privacy: "Names and telephones stand on paper only: this map neither collects, keeps nor sends them.",
    roles: { leader: "Leader", safety: "Safety", recorder: "Recorder", keeper: "Timekeeper", artist: "Draughtsman" },
    number: "No.",
    name: "Name",
    group: "Group",
    seat: "Coach, seat",
    role: "Role",
    contact: "Emergency contact",
    morning: "Count out",
    noon: "Count noon",
    back: "Count back",
    staff: "Adults",
    duty: "Duty",
    phone: "Telephone",
  },
  checklists: {
    title: "Checklists by phase",
    phases: { weeks: "Two weeks before", before: "The day before", morning: "In the morning", after: "Afterwards" },
    weeks:
      "Look at the whole route: gates, meeting points, toilets, coach stops, nearest hospital\nPhone every stop: open, booking, capacity, guide, pupils' ticket\nSubmit the plan as school and district now require\nSend the letter, collect slips and health notes\nBook coach, meals, insurance\nFinish risk table and emergency card, one for each adult",
    before:
      "Look at the forecast and the day's notices (fire, flood, closures)\nPhone stops and coach company again\nPrint handbooks, roster, cards\nFirst aid, water, sick bags, rubbish bags\nTalk about safety, form groups, give out roles",
    morning:
      "Look at warnings: change the date for thunderstorm, gale or flash flood\nCount; check slips and medicines\nGive out cards, compare watches\nA teacher in each coach; count again on board",
    after:
      "Count, and hand over in person\nTell parents that all are back\nCollect handbooks, hold a presentation\nNote times and troubles, mend the plan\nTell the editors of this map where place and record differ",
  },
};
