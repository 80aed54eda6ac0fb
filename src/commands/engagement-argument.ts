/** How help names the engagement, in every command that takes one. */
export const ENGAGEMENT = 'the engagement’s folder';
