import { Permit, type Caller } from '@libs/access';
import { ApiPage, PageRequest, type Page } from '@libs/http';
import { By } from '@libs/service';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CourseLine } from './course.views.js';
import { FindCourses } from './find-courses/find-courses.js';

@ApiTags('courses')
@Controller('v1/courses')
export class CoursesController {
  constructor(private readonly courses: FindCourses) {}

  @Get()
  @Permit('training:read')
  @ApiPage(CourseLine)
  find(@Query() request: PageRequest, @By() by: Caller): Promise<Page<CourseLine>> {
    return this.courses.find(request, by);
  }
}
