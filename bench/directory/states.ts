/**
 * The states with what the official numbers of their places begin with, about where they lie, and how many of the
 * clinicians work there. `unlisted`: percent of schools that are not on the CMS list, as the real files have it.
 */
export type State = {
  code: string;
  name: string;
  /** Federal Information Processing Standard code: the first two digits of a county's. */
  fips: string;
  /** The first two digits of a hospital's CMS Certification Number. */
  ccn: string;
  firstArea: number;
  lastArea: number;
  zips: number;
  latitude: number;
  longitude: number;
  clinicians: number;
  unlisted: number;
};

/** Code, name, FIPS, CCN, first and last three digits of its ZIP codes, ZIP codes, centre, clinicians of 1,000, unlisted. */
const lines = `
AL Alabama 01 01 350 369 642 32.8 -86.8 13 14
AK Alaska 02 02 995 999 238 62.0 -150.0 2 20
AZ Arizona 04 03 850 865 405 33.5 -112.0 21 24
AR Arkansas 05 04 716 729 591 34.8 -92.4 8 18
CA California 06 05 900 961 1769 36.5 -119.6 95 22
CO Colorado 08 06 800 816 525 39.0 -105.4 19 17
CT Connecticut 09 07 060 069 282 41.6 -72.7 15 28
DE Delaware 10 08 197 199 67 39.1 -75.5 4 28
DC District_of_Columbia 11 09 200 205 50 38.9 -77.0 5 24
FL Florida 12 10 320 349 983 28.3 -81.9 64 35
GA Georgia 13 11 300 319 735 32.8 -83.5 28 22
HI Hawaii 15 12 967 968 94 20.8 -156.9 4 20
ID Idaho 16 13 832 838 278 44.2 -114.5 5 16
IL Illinois 17 14 600 629 1383 40.0 -89.2 42 30
IN Indiana 18 15 460 479 775 39.9 -86.3 23 20
IA Iowa 19 16 500 528 934 42.0 -93.5 11 17
KS Kansas 20 17 660 679 697 38.5 -98.4 10 17
KY Kentucky 21 18 400 427 767 37.5 -85.3 16 19
LA Louisiana 22 19 700 714 516 31.1 -92.0 15 20
ME Maine 23 20 039 049 432 45.3 -69.2 6 21
MD Maryland 24 21 206 219 468 39.0 -76.8 22 28
MA Massachusetts 25 22 010 027 538 42.3 -71.8 35 22
MI Michigan 26 23 480 499 986 43.5 -84.8 37 30
MN Minnesota 27 24 550 567 886 46.0 -94.5 25 15
MS Mississippi 28 25 386 397 423 32.7 -89.7 8 16
MO Missouri 29 26 630 658 1021 38.4 -92.5 23 19
MT Montana 30 27 590 599 361 47.0 -109.6 4 15
NE Nebraska 31 28 680 693 580 41.5 -99.8 7 15
NV Nevada 32 29 889 898 175 38.5 -116.5 8 30
NH New_Hampshire 33 30 030 038 248 43.6 -71.6 6 20
NJ New_Jersey 34 31 070 089 595 40.2 -74.6 31 37
NM New_Mexico 35 32 870 884 367 34.5 -106.1 6 24
NY New_York 36 33 100 149 1794 42.0 -75.5 70 38
NC North_Carolina 37 34 270 289 808 35.5 -79.4 36 17
ND North_Dakota 38 35 580 588 383 47.4 -100.4 4 22
OH Ohio 39 36 430 458 1195 40.3 -82.8 43 24
OK Oklahoma 40 37 730 749 648 35.5 -97.5 11 18
OR Oregon 41 38 970 979 417 44.0 -120.5 14 9
PA Pennsylvania 42 39 150 196 1795 40.9 -77.8 53 22
RI Rhode_Island 44 41 028 029 77 41.7 -71.5 5 23
SC South_Carolina 45 42 290 299 424 33.9 -80.9 15 16
SD South_Dakota 46 43 570 577 375 44.4 -100.2 4 16
TN Tennessee 47 44 370 385 628 35.8 -86.3 23 17
TX Texas 48 45 750 799 1935 31.4 -99.3 75 24
UT Utah 49 46 840 847 289 39.3 -111.7 8 15
VT Vermont 50 47 050 059 255 44.0 -72.7 3 18
VA Virginia 51 49 220 246 896 37.5 -78.8 26 22
WA Washington 53 50 980 994 598 47.4 -120.4 25 16
WV West_Virginia 54 51 247 268 708 38.6 -80.6 7 28
WI Wisconsin 55 52 530 549 774 44.6 -89.9 23 17
WY Wyoming 56 53 820 831 178 43.0 -107.5 2 16
PR Puerto_Rico 72 40 006 009 132 18.2 -66.4 6 12`;

export const states: readonly State[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', fips = '', ccn = '', ...numbers] = line.split(' ');
    const [firstArea = 0, lastArea = 0, zips = 0, latitude = 0, longitude = 0, clinicians = 0, unlisted = 0] =
      numbers.map(Number);
    const place = { firstArea, lastArea, zips, latitude, longitude };
    return { code, name: name.replaceAll('_', ' '), fips, ccn, ...place, clinicians, unlisted };
  });
