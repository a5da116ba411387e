const listed = `
aaron abdul abdullah abigail adam adriana ahmad ahmed aisha alan alejandro alexander alexandra ali alice alicia alyssa amanda amara
amelia amina amir amit amy ana anastasia andrea andrew angela angelica anita anjali ann anna anne anthony antonio anya arjun arthur
ashley ayesha barbara beatriz benjamin bernard bernice beth betty bianca bill bob boris bradley brandon brenda brian bruce bryan
camila carl carla carlos carmen carol caroline catherine cecilia charles charlotte chen chinedu chloe chris christina christine
christopher claire claudia connie crystal cynthia daniel daniela danielle darius david deborah debra denise dennis derek diana diane
diego dimitri dmitri dolores donald donna dorothy douglas edith eduardo edward eileen elena eleanor elizabeth ellen emeka emily emma
emmanuel enrique eric erika ernesto esperanza esther ethan eugene eva evelyn fatima fatou felipe fernando fiona florence frances
francisco frank gabriel gabriela gary george gerald gina giovanni gloria gregory guadalupe gustavo hannah harold haruto hassan
hector heather helen helena henry hiroshi hussein ibrahim igor ingrid irene irina isaac isabel isabella ivan jacob jacqueline james
jamal jane janet jasmine jason javier jean jeffrey jennifer jeremy jerome jessica jesus jin joan joe john jonathan jorge jose joseph
joshua joyce juan juanita judith judy julia julian julie justin kamala karen karim katherine kathleen kathryn kavita keisha keith
kelly kenneth kevin khadija kim kimberly kofi krishna kumar kwame kyle lakshmi larry latisha latoya laura lauren lawrence layla
leonard leroy leticia li lian lillian linda lisa lorenzo louis louise lucas lucia lucy luis luisa luz mahmoud malik manuel marco
marcus margaret maria mariam marie marilyn mario marisol marlene martha martin marvin mary matthew maurice megan mei melissa
mercedes michael michelle miguel mikhail mildred min ming mohamed mohammad mohammed monica monique moses muhammad mustafa nadia nancy
naomi natalia natalie natasha nathan nicholas nicole nikhil nina noah nora norma olga oliver olivia omar oscar pablo pamela pankaj
patricia patrick paul paula pedro peter philip phillip phyllis pilar priya rachel rafael raj rajesh ralph ramon raquel raul raymond
rebecca ricardo richard rita robert roberto rodrigo roger roman ronald rosa rosalind rosario roy ruth ryan sakura salma samantha
samir samuel sandra sanjay sara sarah saul sean sergei sergio sharon shirley simon sofia sonia sophia stanley stephanie stephen
steven sunita susan suresh svetlana tamara tanya tatiana teresa terrence thandiwe theresa thomas tiffany timothy tina todd tomas
tony tracy tyrone valentina valerie vanessa vera veronica victor victoria vijay vincent vladimir walter wanda wayne wei wendy
william xavier yasmin yolanda yuki yusuf yvonne zainab zhang zoe`;

/** Given names of many countries that are hardly ever another word in a note. Lower case. */
export const givenNames: ReadonlySet<string> = new Set(listed.trim().split(/\s+/));
